import { CloudOff, Download, Eraser, FileDown, FileUp, Undo2 } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAnnounce } from '../announcer.tsx';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { useWords } from '../words-context.ts';
import { OfflinePart } from './offline-part.tsx';
import './saves.css';
import type { SavesNews, SavesProps } from './saves-props.ts';
import { SignPicker } from './sign-picker.tsx';

/** Who plays on this device, and everything that can be done with what is kept. */
export function Saves(props: SavesProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('saves.title')} onClose={props.onClose} className="saves">
      <News {...props} />
      <p>{t(props.keepsNothing ? 'saves.nothing.on' : 'saves.intro')}</p>
      <SignPicker {...props} />
      {props.keepsNothing ? null : (
        <section class="saves-part">
          <Button icon={CloudOff} onPress={props.onNothing}>{t('saves.nothing.button')}</Button>
          <p>{t('saves.nothing.note')}</p>
        </section>
      )}
      {props.keepsNothing ? null : <Evenings {...props} />}
      {props.keepsNothing ? null : <FilePart {...props} />}
      {props.offline === undefined ? null : <OfflinePart offline={props.offline} onOffline={props.onOffline} icon={Download} said="saves.offline" />}
      {props.keepsNothing ? null : <Reset {...props} />}
    </Dialog>
  );
}

/** Stands at the top and is said aloud, because what was pressed may be gone. */
function News({ news, canUndo, onUndo }: SavesProps) {
  const { t } = useWords();
  const say = useAnnounce();
  const part = useRef<HTMLElement>(null);
  const text = news === undefined ? undefined : textOf(news, t);
  useLayoutEffect(() => {
    if (text === undefined) return;
    say(text, 'saves');
    part.current?.focus();
  }, [news]);
  if (text === undefined && !canUndo) return null;
  return (
    <section class="saves-news" ref={part} tabIndex={-1} aria-label={t('saves.news')}>
      <p>{text ?? t('saves.undo.offered')}</p>
      {canUndo ? <Button icon={Undo2} onPress={onUndo}>{t('saves.undo.button')}</Button> : null}
    </section>
  );
}

function textOf(news: SavesNews, t: ReturnType<typeof useWords>['t']): string {
  if (news.kind !== 'fault') return t(`saves.told.${news.kind}`);
  return t(`saves.file.faults.${news.code}`, { place: news.place });
}

function Evenings({ evenings, onForget }: SavesProps) {
  const { t } = useWords();
  return (
    <section class="saves-part">
      <h3>{t('saves.evenings.title')}</h3>
      {evenings === 'unsaid' || evenings.length === 0 ? <p>{t(evenings === 'unsaid' ? 'saves.told.unsaid' : 'saves.evenings.none')}</p> : (
        <ul class="saves-evenings">
          {evenings.map((level) => (
            <li key={level}><Button icon={Eraser} onPress={() => onForget(level)}>{t('saves.evenings.forget', { title: t(`house.windows.${level}`) })}</Button></li>
          ))}
        </ul>
      )}
    </section>
  );
}

function FilePart({ onSave, onOpen }: SavesProps) {
  const { t } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section class="saves-part">
      <h3>{t('saves.file.title')}</h3>
      <p>{t('saves.file.note')}</p>
      <div class="saves-row">
        <Button icon={FileDown} onPress={onSave}>{t('saves.file.save')}</Button>
        <Button icon={FileUp} onPress={() => picker.current?.click()}>{t('saves.file.open')}</Button>
      </div>
      <input
        ref={picker} type="file" accept=".json,application/json" hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onOpen(file);
          // The same file can be picked again after it was mended.
          currentTarget.value = '';
        }}
      />
    </section>
  );
}

/** Asks once more, because it is everything; and can be taken back all the same. */
function Reset({ onReset }: SavesProps) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  return (
    <section class="saves-part">
      <h3>{t('saves.reset.title')}</h3>
      <p>{t(asked ? 'saves.reset.sure' : 'saves.reset.note')}</p>
      <div class="saves-row">
        {/* The same button in both states, so that the focus stays where it is. */}
        <Button icon={Eraser} onPress={() => { if (asked) onReset(); setAsked(!asked); }}>{t(asked ? 'saves.reset.yes' : 'saves.reset.button')}</Button>
        {asked ? <Button onPress={() => setAsked(false)}>{t('saves.reset.no')}</Button> : null}
      </div>
    </section>
  );
}
