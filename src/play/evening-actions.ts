/** What a player can do with an evening: open it, act in it, turn to its next part, begin again. Each change is kept at once. */
import type { EffectName } from '../sound/sound.ts';
import type { LevelId } from '../story/level.ts';
import type { Intent, Play } from '../story/play.ts';
import { lampsOf } from '../story/lamps.ts';
import { parseSave } from '../story/save.ts';
import type { Answer, Phase } from '../story/save.ts';
import type { Level } from '../story/level.ts';
import { act, answerCheck, beginBooster, openEvening, playAgain, resumeEvening, rewindTo, turnTo } from './evening-state.ts';
import type { CheckTime, EveningState } from './evening-state.ts';
import { isEnded } from './evening-ended.ts';
import { boosterWeeksOf, isBoosterDue, takeBooster } from './booster.ts';
import { tellNotice } from './game.ts';
import type { Game, NoticeKind, SetAside } from './game.ts';
import { darkWindow, mergeWindows, momentAfter, rememberWindow } from './house-record.ts';
import { upgrade } from './formats.ts';
import { loadLevel } from './level-graph.ts';
import { keepHouse } from './other-tabs.ts';

/** Opens an evening where the player left it, or at its knock. Nothing thrown: what does not arrive is told and the house stays. */
export async function visitEvening(game: Game, id: LevelId): Promise<void> {
  // Asked again after every wait: the player may have gone elsewhere, or come back and be in the evening already.
  const isWanted = (): boolean => game.route.value.at === 'evening' && game.route.value.level === id && game.evening.value?.level.id !== id;
  if (!isWanted()) return;
  game.evening.value = undefined;
  try {
    // A list that did not arrive knows nothing; one that did knows every evening there is.
    if (game.levels.length > 0 && game.levels.every((row) => row.id !== id)) throw new Error(`there is no evening "${id}"`);
    const [level] = await Promise.all([loadLevel(game.loadJson, id), game.words.loadLevel(id)]);
    const { evening, notices } = await comeBack(game, level);
    if (!isWanted()) return;
    for (const notice of notices) tellNotice(game, notice);
    game.evening.value = evening;
    if (evening.save.phase === 'knock') game.sound.play('knock');
  } catch (fault) {
    // For the adult who looks into the console: the child only reads that this window stays dark tonight.
    console.warn(fault);
    if (!isWanted()) return;
    tellNotice(game, 'level-missing');
    game.route.value = { at: 'house' };
  }
}

interface Opened {
  readonly evening: EveningState;
  /** What the player is to be told about what was kept. */
  readonly notices: readonly NoticeKind[];
}

async function comeBack(game: Game, level: Level): Promise<Opened> {
  const hash = game.levels.find(({ id }) => id === level.id)?.hash ?? '';
  const fresh = (): EveningState => openEvening(level, hash, game.house.value.flags, game.seed ?? Math.floor(game.random() * 1_000_000_000));
  await game.keeping.settled(recordOf(level.id));
  const found = await game.keep.read(game.sign, recordOf(level.id));
  const aside = (reason: SetAside): Opened => {
    game.setAside.set(level.id, reason);
    return { evening: fresh(), notices: [asideNotices[reason]] };
  };
  if (!found.ok) {
    if (found.reason === 'missing') return { evening: fresh(), notices: [] };
    // A device that does not answer now may hold a whole evening: this one must not be written over it.
    return aside(found.reason === 'newer' || found.reason === 'broken' ? found.reason : 'unread');
  }
  const upgraded = upgrade('evening', found.value);
  if (!upgraded.ok) return aside(upgraded.reason === 'newer' ? 'newer' : 'broken');
  const parsed = parseSave(upgraded.record);
  if (!parsed.ok) return aside('broken');
  const { evening: left, dropped } = resumeEvening(level, hash, parsed.save);
  // The short visit is offered at the door; the story goes on from there as well.
  const evening = isBoosterDue(game.house.value.windows[level.id] ?? darkWindow, game.now()) && left.save.phase !== 'booster' ? turnTo(left, 'knock') : left;
  return { evening, notices: [...(found.recovered ? ['older-save' as const] : []), ...(dropped > 0 ? ['level-changed' as const] : [])] };
}

const asideNotices = { newer: 'newer-save', broken: 'broken-save', unread: 'not-kept' } as const satisfies Readonly<Record<SetAside, NoticeKind>>;

/**
 * Takes an intent given on a page that showed `shown`. One given on a page that has been turned since is not taken: it was meant for
 * what stood there before.
 */
export function takeShown(game: Game, shown: Play, intent: Intent): boolean {
  return game.evening.value?.play === shown && takeIntent(game, intent);
}

/** Takes an intent of the story. Gives back whether the story took it: a card that does not fit is not taken. */
export function takeIntent(game: Game, intent: Intent): boolean {
  const before = game.evening.value;
  if (before === undefined) return false;
  const { evening, refused } = act(before, intent);
  if (refused !== undefined) return false;
  const sound = intentSounds[intent.do];
  if (sound !== undefined) game.sound.play(sound);
  if (intent.do === 'pair') game.stage.value.cueAt('clue', `item:${intent.item}`);
  const ended = isEnded(evening);
  // The ending holds a breath before it; its words stand there meanwhile.
  if (ended) {
    game.stage.value.cue({ cue: 'lights-out' });
    game.sound.play('breath');
  }
  changeEvening(game, ended ? turnTo(evening, 'ending') : evening);
  if (ended) game.counting.ended(evening, game.words.language);
  return true;
}

/** What is done by a button or a card is heard; the page itself tells of the rest. */
const intentSounds = { next: undefined, choose: undefined, pair: 'clue', tell: 'tell', repair: 'repair', skip: 'page' } as const satisfies Readonly<Record<Intent['do'], EffectName | undefined>>;

/** Steps back to the moment after `intents` intents. */
export function goBack(game: Game, intents: number): void {
  const evening = game.evening.value;
  if (evening === undefined) return;
  game.counting.rewound(evening);
  game.sound.play('rewind');
  game.overlay.value = undefined;
  changeEvening(game, rewindTo(evening, intents));
}

/** Turns to another part of the evening. Going into the story for the first time counts as a start. */
export function goOn(game: Game, phase: Phase): void {
  const evening = game.evening.value;
  if (evening === undefined) return;
  if (phase === 'story' && evening.save.intents.length === 0) game.counting.started(evening, game.words.language);
  if (phase === 'thanks' && evening.save.phase === 'after') game.counting.checked(evening, game.words.language);
  game.sound.play('page');
  changeEvening(game, turnTo(evening, phase));
}

/** Begins the whole evening anew: the knock's *start over*. Lit lamps and found clues stay lit. */
export async function startOver(game: Game, phase: 'before' | 'story'): Promise<void> {
  const evening = game.evening.value;
  if (evening === undefined) return;
  const { level, save } = evening;
  if (save.intents.length > 0 && !isEnded(evening)) game.counting.stopped(evening, game.words.language);
  if (game.setAside.get(level.id) === 'broken') {
    await game.keep.forget(game.sign, recordOf(level.id));
    game.setAside.delete(level.id);
    if (game.evening.value !== evening) return;
  }
  const seed = game.seed ?? Math.floor(game.random() * 1_000_000_000);
  const fresh = openEvening(level, save.levelHash, game.house.value.flags, seed);
  const kept = { ...fresh, save: { ...fresh.save, known: save.known, seen: save.seen, endings: save.endings } };
  changeEvening(game, playAgain(kept, game.house.value.flags));
  if (phase === 'story') game.counting.started(kept, game.words.language);
  else changeEvening(game, turnTo(playAgain(kept, game.house.value.flags), 'before'));
}

/** Opens the short visit that waits behind a flickering window. */
export function visitAgain(game: Game): void {
  const evening = game.evening.value;
  if (evening !== undefined) changeEvening(game, beginBooster(evening));
}

/** Ends the short visit: the window rests until the next one is due. */
export function endBooster(game: Game): void {
  const evening = game.evening.value;
  if (evening === undefined) return;
  const { id } = evening.level;
  const window = game.house.value.windows[id] ?? darkWindow;
  const weeks = boosterWeeksOf(window, game.now());
  if (weeks !== null) game.counting.revisited(evening, game.words.language, weeks);
  game.house.value = rememberWindow(game.house.value, id, takeBooster(window, game.now()), {});
  changeEvening(game, turnTo(evening, 'knock'));
}

/** Keeps an answer of a gut check. */
export function giveAnswer(game: Game, when: CheckTime, item: string, answer: Answer): void {
  const evening = game.evening.value;
  if (evening === undefined) return;
  game.sound.play('choose');
  changeEvening(game, answerCheck(evening, when, item, answer));
}

/** Back to the house. The evening stays as it is and *continue* leads to the exact line. */
export function closeEvening(game: Game): void {
  if (game.evening.value !== undefined) game.counting.rested(game.evening.value);
  game.evening.value = undefined;
  game.torch.value = { out: false, item: null };
  game.overlay.value = undefined;
}

function changeEvening(game: Game, evening: EveningState): void {
  game.evening.value = evening;
  game.torch.value = { out: game.torch.value.out, item: null };
  const { level, save } = evening;
  const before = game.house.value.windows[level.id] ?? darkWindow;
  const lamps = lampsOf(level, save);
  // A file, or an evening that could not be read any more, may have left lamps that this save does not know of.
  const window = mergeWindows(before, {
    ...before,
    lamps,
    endings: save.endings.length,
    begun: save.phase !== 'knock' && save.phase !== 'thanks',
    playedAt: momentAfter(game.house.value, game.now()),
    ...(lamps.finished && before.finishedAt === undefined ? { finishedAt: game.now() } : {}),
  });
  const endings = Math.min(window.endings, Object.values(level.nodes).filter(({ type }) => type === 'ending').length);
  game.house.value = rememberWindow(game.house.value, level.id, { ...window, endings }, isEnded(evening) ? flagsSet(evening) : {});
  if (Object.values(window.lamps).filter(Boolean).length > Object.values(before.lamps).filter(Boolean).length) game.sound.play('lamp');
  void keepEvening(game, evening);
}

async function keepEvening(game: Game, { level, save }: EveningState): Promise<void> {
  if (game.setAside.has(level.id)) return;
  const [evening, house] = await Promise.all([game.keeping.keep(recordOf(level.id), save), keepHouse(game)]);
  if (!evening.ok && evening.reason === 'overtaken') await takeOver(game, level.id);
  else if (!evening.ok || !house.ok) tellNotice(game, 'not-kept');
}

/** Two tabs with one evening: when the other one has played on, this one goes on from there and says so. To be asked when the player comes back to this tab. */
export async function catchUpEvening(game: Game): Promise<void> {
  const evening = game.evening.value;
  if (evening === undefined || game.setAside.has(evening.level.id)) return;
  const record = recordOf(evening.level.id);
  await game.keeping.settled(record);
  if (await game.keep.isOvertaken(game.sign, record)) await takeOver(game, evening.level.id);
}

/** The newest write of an evening counts, whichever tab made it. */
async function takeOver(game: Game, id: LevelId): Promise<void> {
  if (game.evening.value?.level.id !== id) return;
  tellNotice(game, 'other-tab');
  game.overlay.value = undefined;
  game.evening.value = undefined;
  await visitEvening(game, id);
}

/** The house's flags as this ending leaves them. */
function flagsSet({ level, play }: EveningState): Readonly<Record<string, boolean>> {
  const set = Object.entries(level.house).filter(([, use]) => use !== 'reads');
  return Object.fromEntries(set.map(([flag]) => [flag, play.state.vars[flag] === true]));
}

function recordOf(level: LevelId): string {
  return `evening:${level}`;
}
