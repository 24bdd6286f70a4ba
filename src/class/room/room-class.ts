/** A class in a room over the network: the class's pages, the room, and the lesson that is told to its seats. */
import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { askForSum } from '../asked-sum.ts';
import { leaveDesk, tellProjector } from '../class-app.tsx';
import type { ClassApp } from '../class-app.tsx';
import { openDesk } from '../desk.ts';
import { fetchEvening, hashOf } from '../lesson-record.ts';
import { levelIn, newLesson, readLesson } from '../lesson.ts';
import type { Lesson } from '../lesson.ts';
import type { Setup } from '../setup-page.tsx';
import { sumOfSeatsAlone } from '../sum.ts';
import type { Level } from '../../story/level.ts';
import type { Lead } from './lead.ts';
import { mirror, sceneAlone } from './mirror.ts';

export interface RoomClass {
  readonly app: ClassApp;
  readonly lead: Lead;
  /** The adult's own pause; talking and breathing pause the seats besides. */
  readonly paused: Signal<boolean>;
  /** What the adult looks at while no lesson is on, or over it. */
  readonly page: Signal<'lobby' | 'setup' | 'lesson'>;
  /** What the tab keeps of the lesson, so that a page that is loaded anew goes on with it. */
  readonly record: { readonly read: () => unknown; readonly write: (value: unknown) => void };
  /** Ends telling the lesson to the seats. */
  stopMirror: () => void;
}

function begin(room: RoomClass, level: Level, lesson: Lesson): void {
  const { app, lead, paused, page, record } = room;
  record.write(lesson);
  const desk = openDesk({ level, lesson, votes: lead.votes, onChange: (next) => record.write(next) });
  app.windows.value = lesson.windows;
  app.desk.value = desk;
  page.value = 'lesson';
  room.stopMirror = mirror(lead, desk, paused);
}

/** Opens what the tab remembers of the lesson, if it still holds. */
export async function resumeLesson(room: RoomClass): Promise<void> {
  const kept = room.record.read();
  const id = levelIn(kept);
  const level = id === undefined || room.lead.opened.value === null ? undefined : await fetchEvening(room.app.game, id);
  const lesson = level === undefined || id === undefined ? undefined : readLesson(level, hashOf(room.app.game, id), kept);
  if (level !== undefined && lesson !== undefined) begin(room, level, lesson);
}

/** Begins an evening: together by the desk, or each alone. */
export async function startEvening(room: RoomClass, { level: id, language, length, windows }: Setup): Promise<void> {
  const { app: { game }, lead, page } = room;
  const level = await fetchEvening(game, id);
  if (level === undefined) return;
  const levelHash = hashOf(game, id);
  if (lead.view.value?.mode === 'own-pace') {
    lead.ask({ do: 'scene', scene: sceneAlone({ level: id, hash: levelHash, language }, 'story') });
    page.value = 'lobby';
    return;
  }
  begin(room, level, newLesson(level, { levelHash, language, length, windows, now: game.now() }));
}

/** Lets go of the lesson; the room stays open for another evening. */
export function endLesson(room: RoomClass, step: 'debrief' | 'end'): void {
  const { app, lead, page, record, paused } = room;
  room.stopMirror();
  room.stopMirror = () => undefined;
  leaveDesk(app);
  tellProjector(app);
  record.write(null);
  page.value = 'lobby';
  paused.value = false;
  const scene = lead.view.value?.scene ?? null;
  if (scene?.step === 'story' && lead.view.value?.mode === 'own-pace') askForSum(app, sumOfSeatsAlone(scene, lead.view.value.places, app.post.common(scene.language)));
  if (scene !== null) lead.ask({ do: 'scene', scene: sceneAlone(scene, step) });
  lead.ask({ do: 'cover', paused: false, covered: false });
}

/** Ends the room for everybody and forgets all of it. */
export function endRoom(room: RoomClass): void {
  endLesson(room, 'end');
  room.lead.end();
}

/** A room that is not open yet, or the one the tab leads. */
export function openRoomClass(app: ClassApp, lead: Lead, record: RoomClass['record']): RoomClass {
  return { app, lead, record, paused: signal(false), page: signal('lobby'), stopMirror: () => undefined };
}
