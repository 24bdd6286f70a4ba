import { Heart, House, MessageCircleHeart } from 'lucide';
import type { StoryEntry, TrustedPeople } from './props.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { useWords } from '../words-context.ts';
import { Prose } from './prose.tsx';
import './tool-panels.css';
import { trustedPlaces } from './trusted-people.ts';

interface PanelProps { readonly onClose: () => void }

/** Before the tell scene: a breath, and the people the player has put on the list. */
export function TellPanel({ trusted, onTell, onClose }: PanelProps & { readonly trusted: TrustedPeople; readonly onTell: () => void }) {
  const { t } = useWords();
  const chosen = trustedPlaces.filter((place) => trusted[place] !== undefined);
  return (
    <Dialog title={t('evening.tell.title')} size="small" onClose={onClose}>
      <div class="tool-panel">
        <p>{t('evening.tell.text')}</p>
        {chosen.length === 0 ? null : (
          <>
            <p id="tell-mine">{t('evening.tell.mine')}</p>
            <ul class="tell-mine" aria-labelledby="tell-mine">
              {chosen.map((place) => <li key={place}>{t(`evening.trusted.${place}.${trusted[place] ?? ''}`)}</li>)}
            </ul>
          </>
        )}
        <Button kind="lamp" icon={MessageCircleHeart} onPress={onTell}>{t('evening.tell.go')}</Button>
        <Button onPress={onClose}>{t('evening.tell.stay')}</Button>
      </div>
    </Dialog>
  );
}

/** Before a hard scene is skipped: what happens in it, in one or two sentences. */
export function SkipPanel({ summary, onSkip, onClose }: PanelProps & { readonly summary: string; readonly onSkip: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('evening.skip.title')} size="small" onClose={onClose}>
      <div class="tool-panel">
        <p>{summary}</p>
        <Button kind="lamp" onPress={onSkip}>{t('evening.skip.go')}</Button>
        <Button onPress={onClose}>{t('evening.skip.stay')}</Button>
      </div>
    </Dialog>
  );
}

/** Nothing happens until the player comes back. */
export function BreathePanel({ onClose, onHouse }: PanelProps & { readonly onHouse: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('evening.breathe.title')} size="small" onClose={onClose}>
      <div class="tool-panel tool-panel-calm">
        <div class="breath" aria-hidden="true"><span /></div>
        <p>{t('evening.breathe.text')}</p>
        <p>{t('evening.breathe.kept')}</p>
        <Button kind="lamp" icon={Heart} onPress={onClose}>{t('evening.breathe.back')}</Button>
        <Button icon={House} onPress={onHouse}>{t('evening.breathe.house')}</Button>
      </div>
    </Dialog>
  );
}

/** Everything said and chosen so far, in order. */
export function TranscriptPanel({ level, entries, onClose }: PanelProps & { readonly level: string; readonly entries: readonly StoryEntry[] }) {
  const words = useWords();
  const say = words.level(level);
  return (
    <Dialog title={words.t('evening.transcript.title')} onClose={onClose}>
      <ol class="transcript">
        {entries.map((entry, at) => (entry.answer === undefined ? (
          <li key={at} {...(entry.speaker === undefined ? {} : { 'data-voice': entry.speaker })} class={entry.speaker === undefined ? 'transcript-told' : undefined}>
            {entry.speaker === undefined ? null : <><b><bdi>{say(`people.${entry.speaker}`)}</bdi></b><span class="visually-hidden">: </span></>}
            <p><Prose text={say(`${entry.node}.text`)} /></p>
          </li>
        ) : (
          <li key={at} class="transcript-chosen">{words.t('evening.story.you-chose', { option: say(`${entry.answer.node}.options.${entry.answer.option}.text`) })}</li>
        )))}
      </ol>
    </Dialog>
  );
}
