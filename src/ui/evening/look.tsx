import { Check, Flashlight, X } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cards } from '../../story/level.ts';
import type { Card, ItemId } from '../../story/level.ts';
import { Pill } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import { Busts } from './busts.tsx';
import './evening-screen.css';
import './held-screen.css';
import { LookAnswer } from './look-answer.tsx';
import type { LookOutcome } from './look-answer.tsx';
import './look.css';
import { Prose } from './prose.tsx';
import type { LookProps } from './props.ts';
import { cardIcons } from './signal-cards.ts';

type LookItem = LookProps['look']['items'][number];

/** The torch: pick a thing, then say which signal it is. A card that does not fit costs nothing. */
export function Look(props: LookProps) {
  const { level, look, scene, portraits, onClose, onShine } = props;
  const words = useWords();
  const say = words.level(level);
  const [picked, pick] = useState<ItemId | undefined>(undefined);
  const [outcome, answer] = useState<LookOutcome | undefined>(undefined);
  const [harmless, addHarmless] = useState<readonly ItemId[]>([]);
  const item = look.items.find(({ id }) => id === picked);
  const choose = (id: ItemId): void => {
    pick(id);
    answer(undefined);
    onShine?.(id);
  };
  const pair = (card: Card | 'none'): void => {
    if (item === undefined) return;
    const fits = card === 'none' ? item.card === undefined : props.onPair(item.id, card);
    if (fits && card === 'none') addHarmless([...harmless, item.id]);
    answer(fits ? { kind: card === 'none' ? 'harmless' : 'clue', item: item.id, ...(card === 'none' ? {} : { card }) } : { kind: 'wrong', item: item.id });
  };
  useEscape(onClose);
  const [title, hint] = [useId(), useId()];
  const head = useRef<HTMLDivElement>(null);
  // Whoever opened it by key, from wherever they were, goes on here.
  useLayoutEffect(() => head.current?.focus({ preventScroll: true }), []);
  const items = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The cards are gone once one has fitted; who used them goes on from the thing they picked.
    if (outcome !== undefined && document.activeElement === document.body) items.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
  }, [outcome]);
  useLayoutEffect(() => {
    // The cards, and what they say, take height from the things; the one they are about stays in sight.
    items.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ behavior: 'instant', block: 'nearest' });
  }, [picked, outcome]);
  const known = (one: LookItem): boolean => one.found || harmless.includes(one.id);
  const shown = outcome ?? (item !== undefined && known(item) ? { kind: item.found ? 'clue' as const : 'harmless' as const, item: item.id, ...(item.card === undefined ? {} : { card: item.card }) } : undefined);
  return (
    <div class={`held look ${look.surface === 'room' ? 'look-room' : 'held-high'}`} data-surface={look.surface} data-voice={scene.phone?.owner}>
      <div class="look-dark" aria-hidden="true" />
      {look.surface === 'room' ? null : <div class="phone-case" aria-hidden="true"><span class="phone-notch" /></div>}
      <div class="look-head" ref={head} role="group" aria-labelledby={title} {...(shown === undefined ? { 'aria-describedby': hint } : {})} tabIndex={-1}>
        <h2 class="look-title" id={title}><Icon of={Flashlight} />{say(`${look.node}.title`)}</h2>
        <Pill icon={X} short="" onPress={onClose}>{words.t('evening.look.close')}</Pill>
      </div>
      <div class="look-items" ref={items} role="group" aria-label={words.t('evening.look.items')}>
        {look.items.map((one) => (
          <ItemButton key={one.id} level={level} node={look.node} item={one} picked={one.id === picked} known={known(one)} onPick={() => choose(one.id)} onShine={onShine} />
        ))}
      </div>
      <LookAnswer level={level} node={look.node} outcome={shown} picked={picked} clues={props.clues} hint={hint} onBack={onClose} />
      <SignalCards open={item !== undefined && (shown === undefined || shown.kind === 'wrong')} onCard={pair} />
      {scene.phone === undefined ? <Busts people={[]} portraits={portraits} /> : <Busts people={[scene.phone.owner]} portraits={portraits} />}
    </div>
  );
}

interface ItemButtonProps {
  readonly level: string;
  readonly node: string;
  readonly item: LookItem;
  readonly picked: boolean;
  readonly known: boolean;
  readonly onPick: () => void;
  readonly onShine: ((item: ItemId | null) => void) | undefined;
}

function ItemButton({ level, node, item, picked, known, onPick, onShine }: ItemButtonProps) {
  const words = useWords();
  const say = words.level(level);
  const state = item.found ? 'found' : known ? 'harmless' : 'unknown';
  return (
    <button
      type="button" class={`look-item look-item-${state}`} aria-pressed={picked} data-anchor={`item:${item.id}`} onClick={onPick}
      onPointerEnter={() => onShine?.(item.id)} onFocus={() => onShine?.(item.id)} onPointerLeave={() => onShine?.(null)}
    >
      <span class="look-words"><Prose text={say(`${node}.items.${item.id}.text`)} /></span>
      <span class="visually-hidden">, {say(`${node}.items.${item.id}.alt`)} {known ? words.t(`evening.look.${state}`) : ''}</span>
      {known ? <Icon of={Check} /> : null}
    </button>
  );
}

function SignalCards({ open, onCard }: { readonly open: boolean; readonly onCard: (card: Card | 'none') => void }) {
  const { t } = useWords();
  const heading = useId();
  return (
    <section class={open ? 'held-tray signals' : 'held-tray signals signals-closed'} role="group" aria-labelledby={heading}>
      <h3 class="signals-title" id={heading}>{t(open ? 'evening.look.which' : 'evening.look.pick')}</h3>
      {open ? (
        <div class="signals-cards">
          {cards.map((card) => (
            <button key={card} type="button" class="signal" data-card={card} onClick={() => onCard(card)}>
              <Icon of={cardIcons[card]} /><span>{t(`evening.cards.${card}`)}</span>
            </button>
          ))}
          <button type="button" class="signal signal-none" data-card="none" onClick={() => onCard('none')}>
            <Icon of={Check} /><span>{t('evening.cards.none')}</span>
          </button>
        </div>
      ) : null}
    </section>
  );
}

function useEscape(act: () => void): void {
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const inDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
      if (event.key === 'Escape' && !inDialog) act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [act]);
}
