/** The dialog about saves, wired to the game. */
import { useEffect, useState } from 'preact/hooks';
import { openBringing } from '../../offline/bringing.ts';
import type { Bringing } from '../../offline/bringing.ts';
import type { Offline } from '../../offline/open-offline.ts';
import { isSign } from '../../ui/sign-list.ts';
import type { Sign } from '../../ui/sign-list.ts';
import { Saves } from '../../ui/saves/saves.tsx';
import type { OfflineView, SavesNews, SavesProps } from '../../ui/saves/saves-props.ts';
import type { Game } from '../game.ts';
import { chooseNothing, choosePlayer } from '../player.ts';
import { keptEvenings } from './own-evenings.ts';
import { exportSaves, findUndo, forgetEvening, importSaves, resetAll } from './saves-actions.ts';

/** The name a browser gives the file; it says nothing about who saved it. */
const fileName = 'lights-on.json';

export function SavesScreen({ game, onClose }: { readonly game: Game; readonly onClose: () => void }) {
  const { saves } = game;
  const [news, setNews] = useState<SavesNews | undefined>(undefined);
  const [taken, setTaken] = useState<readonly Sign[]>([]);
  const [evenings, setEvenings] = useState<SavesProps['evenings']>([]);
  useEffect(() => { void findUndo(game); }, []);
  useEffect(() => {
    // One that a later version knows has no name here; it stays for that version, or goes with everything else.
    void keptEvenings(game).then((kept) => setEvenings(kept?.filter((level) => game.levels.length === 0 || game.levels.some(({ id }) => id === level)) ?? 'unsaid'));
    void saves?.device().then((keep) => keep.signs()).then((signs) => setTaken((signs ?? []).filter(isSign)));
  }, [news]);
  const offline = useOffline(game);
  if (saves === undefined || !isSign(game.sign)) return null;
  const tell = async (act: Promise<boolean>, kind: 'forgotten' | 'reset'): Promise<void> => {
    const before = saves.undo.value;
    const done = await act;
    // What can be taken back has been done at least in part.
    const failed = saves.undo.value === before ? await whyNot(game) : 'partly';
    setNews({ kind: done ? kind : failed });
    game.offline.value?.forget();
  };
  const become = async (sign: Sign): Promise<void> => {
    if (sign === game.sign && !saves.keepsNothing) return onClose();
    if (await choosePlayer(await saves.device(), saves.tab, sign)) location.reload();
    else setNews({ kind: 'not-kept' });
  };
  const undo = async (): Promise<void> => {
    const last = saves.undo.value;
    saves.undo.value = undefined;
    if (last === undefined) return;
    const done = await last.run();
    // A device without room may have some after something was cleared away.
    if (!done) saves.undo.value = last;
    setNews({ kind: done ? 'undone' : 'partly' });
  };
  return (
    <Saves
      sign={game.sign} keepsNothing={saves.keepsNothing} taken={taken} evenings={evenings} {...(news === undefined ? {} : { news })} canUndo={saves.undo.value !== undefined}
      onSign={(sign) => void become(sign)} onNothing={() => { if (chooseNothing(saves.tab)) location.reload(); else setNews({ kind: 'not-kept' }); }}
      onForget={(level) => void tell(forgetEvening(game, level), 'forgotten')} onReset={() => void tell(resetAll(game), 'reset')}
      onUndo={() => void undo()} onSave={() => void save(game).then(setNews)} onOpen={(file) => void open(game, file).then(setNews)} onClose={onClose}
      {...(offline === undefined ? {} : { offline: offline.view })} onOffline={() => offline?.bring()}
    />
  );
}

/** What is on its way goes on while the dialog is closed. */
const bringings = new WeakMap<Offline, Bringing>();

function bringingOf(offline: Offline): Bringing {
  const bringing = bringings.get(offline) ?? openBringing(() => Promise.resolve(offline));
  bringings.set(offline, bringing);
  return bringing;
}

/** How much of the game is on the device, and the way to the rest; nothing before the worker has said it. */
function useOffline(game: Game): { readonly view: OfflineView; readonly bring: () => void } | undefined {
  const offline = game.offline.value;
  const bringing = offline === undefined ? undefined : bringingOf(offline);
  useEffect(() => { void bringing?.look(); }, [bringing]);
  if (bringing === undefined || bringing.view.value.is === 'none') return undefined;
  return { view: bringing.view.value, bring: () => void bringing.bring() };
}

/** A browser shows by itself that a file has come. */
async function save(game: Game): Promise<SavesNews | undefined> {
  const file = await exportSaves(game);
  if (file === undefined) return { kind: 'unsaid' };
  download(file.text);
  return file.isWhole ? undefined : { kind: 'lacking' };
}

/** Why nothing was done: a device that does not say what it keeps has not been asked to write anything. */
async function whyNot(game: Game): Promise<'unsaid' | 'not-kept'> {
  return (await keptEvenings(game)) === undefined ? 'unsaid' : 'not-kept';
}

async function open(game: Game, file: Blob): Promise<SavesNews> {
  try {
    const opened = await importSaves(game, await file.text());
    if (opened.ok) return { kind: 'opened' };
    if (opened.code === 'not-kept') return { kind: await whyNot(game) };
    return opened.code === 'partly' ? { kind: opened.code } : { kind: 'fault', code: opened.code, place: opened.place };
  } catch {
    return { kind: 'fault', code: 'unread', place: '' };
  }
}

/** Hands the text to the browser as a file; it never leaves the device by this. */
function download(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers begin to read only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
