import { Flashlight, Lightbulb, Lock } from 'lucide';
import { useId } from 'preact/hooks';
import type { OptionId } from '../../story/level.ts';
import type { StoryView } from '../../story/view.ts';
import { Icon } from '../icon.tsx';
import { useKeys } from '../keys-context.ts';
import { keyOfPlace } from '../keys.ts';
import { useWords } from '../words-context.ts';
import './choice.css';

export interface ChoiceProps {
  readonly level: string;
  readonly view: StoryView;
  /** Options, as `node.option`, that were locked when the player came and have been opened by a clue since. */
  readonly opened: ReadonlySet<string>;
  readonly onChoose: (option: OptionId) => void;
  /** Takes out the torch; left out when there is nothing to look at. */
  readonly onLook?: (() => void) | undefined;
}

/**
 * The options of a choice as one named group of buttons, and the torch below them. An option that a clue opens stands there
 * locked until the clue is found, so that looking closer has a reason.
 */
export function Choice({ level, view, opened, onChoose, onLook }: ChoiceProps) {
  const { t } = useWords();
  const heading = useId();
  const shown = view.options.filter((option) => option.state !== 'hidden');
  const places = new Map(shown.filter((option) => option.state === 'open').map((option, at) => [option.id, at + 1]));
  return (
    <section class="choice" role="group" aria-labelledby={heading} tabIndex={-1}>
      <h2 class="visually-hidden" id={heading}>{t('evening.choice.title')}</h2>
      {shown.map((option) => {
        const place = places.get(option.id);
        return place === undefined ? <LockedOption key={option.id} /> : (
          <OpenOption key={option.id} place={place} text={`${option.node}.options.${option.id}.text`} level={level}
            opened={opened.has(`${option.node}.${option.id}`)} onPress={() => onChoose(option.id)} />
        );
      })}
      {onLook === undefined ? null : (
        <button type="button" class="option option-torch" onClick={onLook} data-torch>
          <Icon of={Flashlight} />
          <span class="option-words">{t('evening.choice.look')}</span>
          <span class="option-aside" aria-hidden="true">{t('evening.choice.torch')}</span>
          <span class="option-clues"><Icon of={Lightbulb} /><span class="visually-hidden">{t('evening.story.clues', view.clues)}</span><bdi aria-hidden="true">{`${view.clues.found}/${view.clues.total}`}</bdi></span>
        </button>
      )}
    </section>
  );
}

interface OpenOptionProps {
  readonly level: string;
  readonly text: string;
  readonly place: number;
  readonly opened: boolean;
  readonly onPress: () => void;
}

function OpenOption({ level, text, place, opened, onPress }: OpenOptionProps) {
  const words = useWords();
  const keys = useKeys();
  return (
    <button type="button" class={opened ? 'option option-opened' : 'option'} onClick={onPress} data-option={place}>
      <span class="option-place" aria-hidden="true">{keyOfPlace(keys, place)}</span>
      <span class="option-words">{words.level(level)(text)}</span>
      {opened ? <><Icon of={Lightbulb} /><span class="visually-hidden">{words.t('evening.choice.opened')}</span></> : null}
    </button>
  );
}

function LockedOption() {
  const { t } = useWords();
  return (
    <button type="button" class="option option-locked" disabled>
      <Icon of={Lock} />
      <span class="option-words">{t('evening.choice.locked')}</span>
    </button>
  );
}
