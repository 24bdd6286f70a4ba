import { QrCode } from 'lucide';
import type { FunctionComponent } from 'preact';
import { useId, useState } from 'preact/hooks';
import './help-code.css';
import { Icon } from './icon.tsx';
import type { CodeDrawingProps } from './qr-drawing.tsx';
import { useWords } from './words-context.ts';

export interface HelpCodeProps {
  /** The whole address, beginning with https. */
  readonly address: string;
  /** The host of it, as it is shown. */
  readonly shows: string;
}

/** An address to scan with another device, for whoever reads this on a shared screen. What draws it comes when it is first asked for. */
export function HelpCode({ address, shows }: HelpCodeProps) {
  const { t } = useWords();
  const [Drawing, setDrawing] = useState<FunctionComponent<CodeDrawingProps> | undefined>(undefined);
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggle = (): void => {
    setOpen(!open);
    // Without the drawing the address still stands there in words.
    if (Drawing !== undefined) return;
    const coming = import('./qr-drawing.tsx');
    coming.then((loaded) => setDrawing(() => loaded.CodeDrawing), () => undefined);
  };
  return (
    <div class="help-code">
      <button type="button" class="help-code-toggle" aria-expanded={open} aria-controls={id} onClick={toggle}>
        <Icon of={QrCode} />
        <span>{open ? t('help.code.hide') : t('help.code.show', { where: shows })}</span>
      </button>
      <div id={id} class="help-code-sheet" hidden={!open}>
        {open && Drawing !== undefined ? <Drawing address={address} alt={t('help.code.alt', { address })} /> : null}
        {open ? <p><bdi dir="ltr" class="help-code-address">{address}</bdi><br />{t('help.code.note')}</p> : null}
      </div>
    </div>
  );
}
