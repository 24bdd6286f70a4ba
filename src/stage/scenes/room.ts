import type { Rect, StageView } from '../port.ts';
import { openCompany } from '../company.ts';
import { buildRoom } from '../draw/rooms/places.ts';
import { type Room, type RoomLayer, driftRoom } from '../draw/rooms/room.ts';
import { halo, type Pen } from '../draw/ink.ts';
import { measureRoom, type RoomSpace } from '../geometry.ts';
import { type Group, type Kit, layDown, type Picture, putDown, type Scenery, type Screen, shine, snap } from '../kit.ts';
import { clamp } from '../motion.ts';
import { dusk, night, tintOf, wall } from '../palette.ts';
import type { Painted } from '../textures.ts';
import { openTorch } from '../torch.ts';

type RoomView = Extract<StageView, { show: 'room' }>;

interface Placed { readonly image: Picture; readonly x: number; readonly y: number; readonly drift: number }
interface Hung extends Placed { readonly degrees: number; readonly periodMs: number }
interface Lit { readonly image: Picture; readonly x: number; readonly y: number }

/** How far people move at most when the pointer goes from the middle to an edge, in CSS pixels. */
const driftPixels = 9;

/** Dims a room that a phone is held before: the shapes stay to be felt, the light is the screen's own. */
function dim(pen: Pen, bounds: Rect): void {
  const run = pen.createLinearGradient(bounds.x, bounds.y, bounds.x + bounds.width, bounds.y + bounds.height);
  run.addColorStop(0, dusk);
  run.addColorStop(0.45, night);
  run.addColorStop(1, wall);
  pen.globalAlpha = 0.86;
  pen.fillStyle = run;
  pen.fillRect(bounds.x, bounds.y, bounds.width, bounds.height);
  pen.globalAlpha = 1;
}

/** What furniture in front hides need not be drawn: `from` in units. */
function seenPart(bounds: Rect, from: number): Rect {
  return { ...bounds, height: Math.max(1, Math.min(bounds.height, from - bounds.y)) };
}

/** A place with people in it, its lamp, its moving thing, and the torch. */
export function openRoom(kit: Kit): Scenery<RoomView> {
  const { scene } = kit;
  const layer = (): Group => scene.add.container(0, 0);
  const [backLayer, lightLayer, peopleLayer, frontLayer] = [layer(), layer(), layer(), layer()];
  const company = openCompany(kit, peopleLayer);
  const torch = openTorch(kit);
  let painted: Painted[] = [];
  let placed: Placed[] = [];
  let hung: Hung[] = [];
  let lit: Lit[] = [];
  let key = '';
  let unit = 1;
  let hiddenFrom = Infinity;
  let look = { x: 0, y: 0 };

  const clear = (): void => {
    for (const group of [backLayer, lightLayer, frontLayer]) group.removeAll(true);
    for (const one of painted) kit.paints.free(one);
    [painted, placed, hung, lit] = [[], [], [], []];
  };

  const put = (piece: RoomLayer, into: Group, how: 'solid' | 'flat' | 'loose'): Placed => {
    const screen = kit.screen();
    const bounds = how === 'loose' ? piece.bounds : seenPart(piece.bounds, hiddenFrom);
    const one = kit.paints.paint({ width: bounds.width * unit, height: bounds.height * unit }, (pen) => {
      pen.scale(unit, unit);
      pen.translate(-bounds.x, -bounds.y);
      piece.paint(pen);
    });
    painted.push(one);
    const x = bounds.x * unit + screen.width / 2;
    const y = bounds.y * unit;
    const image = how === 'loose' ? putDown(kit, one, x, y) : layDown(kit, one, x, y, how === 'solid');
    into.add(image);
    return { image, x, y, drift: piece.drift };
  };

  const hang = (room: Room): void => {
    for (const swing of room.swings) {
      const one = put(swing, backLayer, 'loose');
      const pivotX = (swing.pivot.x - swing.bounds.x) / swing.bounds.width;
      const pivotY = (swing.pivot.y - swing.bounds.y) / swing.bounds.height;
      one.image.setOrigin(pivotX, pivotY);
      hung.push({ ...one, x: one.x + pivotX * swing.bounds.width * unit, y: one.y + pivotY * swing.bounds.height * unit, degrees: swing.degrees, periodMs: swing.periodMs });
    }
  };

  const build = (view: RoomView, screen: Screen, space: RoomSpace): void => {
    clear();
    unit = space.unit;
    hiddenFrom = Infinity;
    const room = buildRoom(view.place, view.light, space);
    if (view.phone) {
      const everything: RoomLayer = { ...room.back, paint: (pen) => {
        for (const piece of [room.back, ...room.swings, ...room.behind]) {
          pen.save();
          piece.paint(pen);
          pen.restore();
        }
        dim(pen, room.back.bounds);
        for (const lamp of room.lamps) halo(pen, lamp.x, lamp.y, lamp.reach, '255, 209, 102', 0.16);
      } };
      placed.push(put(everything, backLayer, 'solid'));
      return;
    }
    if (room.front !== undefined) hiddenFrom = space.front + driftRoom;
    placed.push(put(room.back, backLayer, 'solid'));
    hang(room);
    for (const piece of room.behind) placed.push(put(piece, backLayer, 'flat'));
    for (const lamp of room.lamps) {
      const image = shine(kit, tintOf(lamp.colour), lamp.reach * unit);
      lightLayer.add(image);
      lit.push({ image, x: lamp.x * unit + screen.width / 2, y: lamp.y * unit });
    }
    hiddenFrom = Infinity;
    if (room.front !== undefined) placed.push(put(room.front, frontLayer, 'flat'));
    if (kit.highContrast) for (const one of placed) one.image.setTint(0x9a94b8);
  };

  return {
    show(view) {
      const screen = kit.screen();
      const space = measureRoom(screen, view.phone ? { x: 0, y: 0, width: screen.width, height: screen.height } : view.free);
      const next = JSON.stringify([view.place, view.light, view.phone, screen, Math.round(space.unit * 250), Math.round(space.front)]);
      if (next !== key) build(view, screen, space);
      key = next;
      company.gather(view.people, { free: view.free, screen, rtl: screen.rtl });
      torch.shine(view.torch, view.phone);
    },
    tick(time) {
      const still = kit.reduced();
      const aim = still ? { x: 0, y: 0 } : kit.pointer();
      look = { x: look.x + (aim.x - look.x) * 0.16, y: look.y + (aim.y - look.y) * 0.16 };
      const limit = driftRoom * unit;
      const along = (drift: number) => clamp(-look.x * driftPixels * drift, -limit, limit);
      for (const one of placed) one.image.setPosition(snap(kit, one.x + along(one.drift)), snap(kit, one.y - look.y * 2.5 * one.drift));
      for (const one of hung) {
        one.image.setPosition(one.x + along(one.drift), one.y);
        one.image.setAngle(still ? 0 : Math.sin((time / one.periodMs) * Math.PI * 2) * one.degrees);
      }
      for (const one of lit) one.image.setPosition(one.x + along(0.7), one.y).setAlpha(still ? 0.4 : 0.4 + 0.03 * Math.sin(time / 640) + 0.02 * Math.sin(time / 233));
      company.tick(time, along(1));
      torch.tick(time);
    },
    destroy() {
      company.destroy();
      torch.destroy();
      clear();
      for (const group of [backLayer, lightLayer, peopleLayer, frontLayer]) group.destroy(true);
    },
  };
}
