import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { LiveRegion } from './announcer.tsx';
import { Pill } from './button.tsx';
import './dialog.css';
import { LeaveButton } from './leave-button.tsx';
import { PlayersOwn } from './part.tsx';
import { ReadingSlot } from './reading-slot.tsx';
import { useWords } from './words-context.ts';

export interface DialogProps {
  readonly title: string;
  /** Without it the dialog asks for an answer: there is no close button and Escape does nothing. */
  readonly onClose?: () => void;
  readonly children: ComponentChildren;
  readonly size?: 'small' | 'large';
  readonly className?: string;
}

/**
 * A modal dialog over the whole screen. Leave now stands in it at the same place as in the bar, because the bar cannot be
 * reached while a dialog is open. Escape closes, and the focus goes back to what opened it.
 */
export function Dialog({ title, onClose, children, size = 'large', className }: DialogProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    element?.focus({ preventScroll: true });
    return () => {
      element?.close();
      // What opened it may be gone with its screen, and the next one could not take the focus while this stood over it.
      const isThere = opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
      (isThere ? opener : document.querySelector<HTMLElement>('.screen h1[tabindex]'))?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog dialog-${size}${className === undefined ? '' : ` ${className}`}`}
      aria-labelledby={heading}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      // A browser closes a dialog all the same when it is asked a second time; an unanswered question comes back at once.
      onClose={({ currentTarget }) => { if (currentTarget.isConnected && !currentTarget.open) currentTarget.showModal(); }}
    >
      <div class="dialog-bar">
        <LeaveButton />
        <PlayersOwn><ReadingSlot /></PlayersOwn>
        {onClose === undefined ? null : <Pill icon={X} onPress={onClose}>{t('frame.close')}</Pill>}
      </div>
      <div class="dialog-panel">
        <h2 id={heading}>{title}</h2>
        {children}
      </div>
      <LiveRegion />
    </dialog>
  );
}
