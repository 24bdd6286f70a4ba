import type { HouseWindow } from './house-props.ts';
import './house-window.css';
import { portraitOf } from './portraits.ts';
import { StrandSign } from './strand.tsx';
import { WindowDressing } from './window-dressing.tsx';
import { usePictures } from './use-later.ts';
import { useWords } from './words-context.ts';

const lampNames = ['finished', 'another', 'clues'] as const;

export interface WindowProps {
  readonly window: HouseWindow;
  /** Its place in the house, from 0; dark windows are dressed by it. */
  readonly place: number;
  readonly onOpen: (id: string) => void;
}

/** One window: a button when its evening is open, otherwise a dark pane with its name, or without one. */
export function WindowOfHouse({ window, place, onOpen }: WindowProps) {
  const lit = lampNames.filter((name) => window.lamps[name]);
  return (
    <li class="window" data-strand={window.strand} data-open={window.open} data-lit={lit.length} {...(window.flickers ? { 'data-flickers': true } : {})}>
      {window.open ? <OpenWindow window={window} onOpen={onOpen} /> : <DarkWindow window={window} place={place} />}
    </li>
  );
}

function OpenWindow({ window, onOpen }: Omit<WindowProps, 'place'>) {
  const { t } = useWords();
  const portrait = usePictures() ? portraitOf(window.person) : undefined;
  return (
    <button type="button" class="window-button" onClick={() => onOpen(window.id)}>
      <span class="pane" data-anchor={`window:${window.id}`}>
        {portrait === undefined ? null : <img src={portrait} alt="" width={256} height={256} decoding="async" loading="lazy" />}
        <StrandSign strand={window.strand} />
        <Lamps window={window} />
      </span>
      <span class="window-title">
        {window.title ?? t(`house.windows.${window.id}`)}
        {window.flickers ? <span class="window-again" aria-hidden="true">{t('house.again')}</span> : null}
      </span>
      <LampWords window={window} />
    </button>
  );
}

function DarkWindow({ window, place }: { readonly window: HouseWindow; readonly place: number }) {
  const { t } = useWords();
  const title = window.unnamed === true ? undefined : (window.title ?? t(`house.windows.${window.id}`));
  return (
    <div class="window-button">
      <span class="pane" data-anchor={`window:${window.id}`}>
        <WindowDressing place={place} />
      </span>
      <span class="window-title">{title ?? <span class="visually-hidden">{t('house.unnamed')}</span>}</span>
      <span class="visually-hidden">{t('house.dark')}</span>
    </div>
  );
}

function Lamps({ window }: { readonly window: HouseWindow }) {
  return (
    <span class="window-lamps" aria-hidden="true">
      {lampNames.map((name) => <i key={name} class={window.lamps[name] ? 'lit' : undefined} />)}
    </span>
  );
}

/** What the picture shows, for those who do not see it: whose window, which strand, which lamps. Each is a sentence of its own. */
function LampWords({ window }: { readonly window: HouseWindow }) {
  const { t } = useWords();
  const lit = lampNames.filter((name) => window.lamps[name]);
  return (
    <span class="visually-hidden">
      {' '}{t('house.lives-here', { person: t(`people.${window.person}`) })}
      {window.flickers ? ` ${t('house.again-why')}` : null}
      {' '}{t(`house.strands.${window.strand}`)}
      {' '}{lit.length === 0 ? t('house.lamps.none') : t('house.lamps.some', { count: lit.length })}
      {lit.map((name) => <span key={name}> {t(`house.lamps.${name}`)}</span>)}
    </span>
  );
}
