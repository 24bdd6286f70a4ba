import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import './button.css';
import { Icon } from './icon.tsx';

export interface ButtonProps {
  readonly children?: ComponentChildren;
  /** Called when the pointer is lifted over the button or a key acts on it; sliding off before lifting cancels. */
  readonly onPress: () => void;
  readonly icon?: IconNode;
  readonly iconTurns?: boolean;
  /** Said instead of the visible words. It must begin with them, so that people who speak to their device are understood. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** Does nothing for now but keeps the focus, as at the end of a scale. */
  readonly idle?: boolean;
  /** For switches: whether it is on. */
  readonly pressed?: boolean;
  /** For buttons that open a dialog. */
  readonly opens?: boolean;
  readonly anchor?: string;
  /** The id of what says more about it. */
  readonly describedBy?: string;
  readonly className?: string;
}

function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

function attributes({ onPress, label, disabled, idle, pressed, opens, anchor, describedBy }: ButtonProps) {
  return {
    type: 'button' as const,
    onClick: idle === true ? undefined : onPress,
    ...(idle === true ? { 'aria-disabled': 'true' as const } : {}),
    ...(disabled === undefined ? {} : { disabled }),
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(pressed === undefined ? {} : { 'aria-pressed': pressed }),
    ...(opens === true ? { 'aria-haspopup': 'dialog' as const } : {}),
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    ...(anchor === undefined ? {} : { 'data-anchor': anchor }),
  };
}

/** A button with an ink line and a lip. `lamp` is the one main thing to do on a screen, `paper` everything else. */
export function Button(props: ButtonProps & { readonly kind?: 'lamp' | 'paper' | 'safety' }) {
  return (
    <button {...attributes(props)} class={classes('button', `button-${props.kind ?? 'paper'}`, props.className)}>
      {props.icon === undefined ? null : <Icon of={props.icon} turns={props.iconTurns ?? false} />}
      <span>{props.children}</span>
    </button>
  );
}

export interface PillProps extends ButtonProps {
  readonly kind?: 'paper' | 'white' | 'safety' | 'lamp';
  /** Words for narrow screens; an empty string leaves only the icon, with the full words for screen readers. */
  readonly short?: string;
}

/** A small round-ended button for the bar. Both its long and its short words are in the page; CSS shows the one that fits. */
export function Pill(props: PillProps) {
  const { short, label, children } = props;
  const spoken = label ?? (short === '' && typeof children === 'string' ? children : undefined);
  const fit = children === undefined ? 'pill-bare' : short === '' && 'pill-shrinks';
  const named = spoken === undefined ? props : { ...props, label: spoken };
  return (
    <button {...attributes(named)} class={classes('pill', `pill-${props.kind ?? 'paper'}`, fit, props.className)}>
      {props.icon === undefined ? null : <Icon of={props.icon} turns={props.iconTurns ?? false} />}
      {children === undefined ? null : <span class={short === undefined ? undefined : 'pill-long'}>{children}</span>}
      {short === undefined || short === '' ? null : <span class="pill-short">{short}</span>}
    </button>
  );
}
