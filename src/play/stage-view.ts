/** What the stage is asked to draw, from the state of the game and from where the page's elements lie. */
import type { Rect, StagePerson, StageView } from '../stage/port.ts';
import type { Mood, PersonId } from '../story/level.ts';
import type { StoryView } from '../story/view.ts';
import type { WhatIfMap } from '../story/map.ts';
import { practiceRooms } from '../ui/house-props.ts';
import type { HouseWindow } from '../ui/house-props.ts';

/** Gives where an element with this `data-anchor` lies, in CSS pixels of the window; nothing when it is not on the screen. */
export type Measure = (anchor: string) => Rect | undefined;

/** The local hour with its minutes as a fraction, for the sky. */
export function hourOf(now: Date): number {
  return now.getHours() + now.getMinutes() / 60;
}

/** The house with its windows; windows that are scrolled away are left out. */
export function viewOfHouse(windows: readonly HouseWindow[], hour: number, measure: Measure): StageView {
  const house = measure('house');
  if (house === undefined) return { show: 'dark' };
  const rana = measure('rana');
  const drawn = windows.flatMap(({ id, person, strand, open, lamps, flickers }) => {
    const rect = measure(`window:${id}`);
    const lit = Number(lamps.finished) + Number(lamps.another) + Number(lamps.clues);
    return rect === undefined ? [] : [{ id, person, strand, open, lamps: lit, flickers, rect }];
  });
  const practice = practiceRooms.flatMap((id) => {
    const rect = measure(`practice:${id}`);
    return rect === undefined ? [] : [{ id, rect }];
  });
  return { show: 'house', house, windows: drawn, practice, hour, ...(rana === undefined ? {} : { rana }) };
}

/** A scene of `tenant`'s evening; `torch.item` is the item the torch lies on while it is out, the first one until the player points at another. */
export function viewOfRoom(view: StoryView, tenant: PersonId, torch: { readonly out: boolean; readonly item: string | null }, measure: Measure): StageView {
  const { scene, moods, lines } = view;
  const speaker = lines[lines.length - 1]?.speaker;
  const free = measure('free') ?? { x: 0, y: 0, width: 0, height: 0 };
  const onPhone = scene.phone !== undefined;
  const present = onPhone ? scene.people.filter((person) => person === scene.phone?.owner) : scene.people;
  const line = lines[lines.length - 1]?.node;
  const poses = onPhone ? undefined : scene.poses;
  const people = present.map((id) => ({ ...personOf(id, moods, id === speaker), ...(poses?.[id] === undefined ? {} : { pose: poses[id] }), ...(line === undefined ? {} : { beat: line }) }));
  const light = torch.out ? torchOf(view, torch.item, measure) : undefined;
  return { show: 'room', place: scene.place, tenant, light: scene.light, people, phone: onPhone, free, ...(light === undefined ? {} : { torch: light }) };
}

/** The scene behind a page of words: of its people only this one, near, beside the page. */
export function viewBehindPage(view: StoryView, tenant: PersonId, person: PersonId, measure: Measure): StageView {
  const { poses: _farther, ...scene } = view.scene;
  return viewOfRoom({ ...view, scene: { ...scene, people: [person] } }, tenant, { out: false, item: null }, measure);
}

/** The what-if map: a light under every lamp that its frame shows. */
export function viewOfMap(map: WhatIfMap, person: PersonId | undefined, measure: Measure): StageView {
  const frame = measure('map');
  const lamps = map.nodes.flatMap(({ id, lit }) => {
    const rect = measure(`lamp:${id}`);
    return rect === undefined || (frame !== undefined && !isInside(rect, frame)) ? [] : [{ id, rect, lit }];
  });
  const free = measure('free') ?? { x: 0, y: 0, width: 0, height: 0 };
  return { show: 'map', lamps, free, ...(person === undefined ? {} : { person: personOf(person, {}, false) }) };
}

function isInside(rect: Rect, frame: Rect): boolean {
  const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  return x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height;
}

function personOf(id: PersonId, moods: Readonly<Record<PersonId, Mood>>, speaking: boolean): StagePerson {
  return { id, mood: moods[id] ?? 'calm', speaking };
}

function torchOf(view: StoryView, item: string | null, measure: Measure) {
  const items = (view.look?.items ?? []).flatMap(({ id, found }) => {
    const rect = measure(`item:${id}`);
    return rect === undefined ? [] : [{ id, rect, found }];
  });
  const at = items.find(({ id }) => id === item)?.rect ?? items[0]?.rect;
  return at === undefined ? undefined : { at, items };
}
