/** One person on the stage: body, head and face as layers that breathe, blink, glance, answer and come and go. */
import type { Actor, Layer } from './cast.ts';
import type { Group, Kit, Picture } from './kit.ts';
import { blinksAt, breathAt, clamp, glanceAt, glideAt, type Glide, progress, reach, rest, seedOf, swell } from './motion.ts';
import type { Mood } from '../story/level.ts';
import type { Painted } from './textures.ts';

export interface Pose { readonly x: number; readonly bottom: number; readonly scale: number; readonly flip: boolean }
export interface Manner {
  readonly mood: Mood;
  readonly speaking: boolean;
  /** Changes when something new is said, so that the same speaker answers again with the body. */
  readonly beat: string;
  /** Someone else is speaking. */
  readonly listening: boolean;
}

export interface Person {
  readonly id: string;
  readonly group: Group;
  /** Puts the person down; the first time they come in, later they go over. */
  place(actor: Actor, pose: Pose): void;
  behave(manner: Manner): void;
  leave(): void;
  gone(time: number): boolean;
  tick(time: number, drift: number): void;
  destroy(): void;
}

const enterMs = 300;
const speakMs = 520;
const nodMs = 700;
const squashMs = 180;
// The closed eyes come with a calm mouth, so only faces with a quiet mouth blink.
const blinkers: ReadonlySet<Mood> = new Set(['calm', 'smile', 'suspicious']);

interface Cut { readonly image: Picture; readonly painted: Painted }

/** Cuts one layer to the size it has on the screen, so that the ink line stays clean at any size. */
function cutLayer(kit: Kit, actor: Actor, name: string, layer: Layer, scale: number): Painted {
  return kit.paints.paint({ width: Math.max(1, layer.width * scale), height: Math.max(1, layer.height * scale) }, (pen) => {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    actor.draw(pen, name, pen.canvas.width, pen.canvas.height);
  });
}

/** The wardrobe of one person at one size: what is cut already is kept until the size changes. */
function openWardrobe(kit: Kit) {
  const cuts = new Map<string, Painted>();
  return {
    get(actor: Actor, name: string, layer: Layer, scale: number): Painted {
      const found = cuts.get(name) ?? cutLayer(kit, actor, name, layer, scale);
      cuts.set(name, found);
      return found;
    },
    empty() {
      for (const painted of cuts.values()) kit.paints.free(painted);
      cuts.clear();
    },
  };
}

export function openPerson(kit: Kit, id: string): Person {
  const { scene } = kit;
  const seed = seedOf(id);
  const wardrobe = openWardrobe(kit);
  const group = scene.add.container(0, 0).setVisible(false);
  let layers: { body: Cut; head: Cut; face: Picture } | undefined;
  let actor: Actor | undefined;
  let pose: Pose | undefined;
  let manner: Manner = { mood: 'calm', speaking: false, beat: '', listening: false };
  let x: Glide = rest(0);
  let bottom: Glide = rest(0);
  let presence: Glide = rest(0);
  let shade: Glide = rest(0);
  let closer: Glide = rest(0);
  let spokeAt = -Infinity;
  let nodsAt = -Infinity;
  let squashedAt = -Infinity;
  let faceShown = '';
  let headGroup: Group | undefined;
  let headRest = { x: 0, y: 0 };
  let leaving = false;

  const faceName = (closed: boolean): string => {
    const wanted = closed ? 'face-blink' : `face-${manner.mood}`;
    return actor?.layer(wanted) === undefined ? 'face-calm' : wanted;
  };
  const wearFace = (name: string): void => {
    if (actor === undefined || pose === undefined || layers === undefined || name === faceShown) return;
    const layer = actor.layer(name);
    const head = actor.layer('head');
    if (layer === undefined || head === undefined) return;
    faceShown = name;
    const painted = wardrobe.get(actor, name, layer, pose.scale);
    layers.face.setTexture(painted.key).setScale(1 / painted.density);
    layers.face.setPosition((layer.left - neckOf(head).x) * pose.scale, (layer.top - neckOf(head).y) * pose.scale);
  };
  const neckOf = (head: Layer) => ({ x: head.left + head.width * 0.5, y: head.top + head.height * 0.94 });

  const build = (who: Actor, at: Pose): void => {
    const body = who.layer('body');
    const head = who.layer('head');
    if (body === undefined || head === undefined) return;
    group.removeAll(true);
    wardrobe.empty();
    faceShown = '';
    const baseX = body.left + body.width / 2;
    const baseY = who.top + who.extent.height;
    const put = (name: string, layer: Layer, originX: number, originY: number): Cut => {
      const painted = wardrobe.get(who, name, layer, at.scale);
      const image = scene.add.image(0, 0, painted.key).setOrigin(0, 0).setScale(1 / painted.density);
      image.setPosition((layer.left - originX) * at.scale, (layer.top - originY) * at.scale);
      return { image, painted };
    };
    const neck = neckOf(head);
    const fresh = scene.add.container((neck.x - baseX) * at.scale, (neck.y - baseY) * at.scale);
    const cuts = { body: put('body', body, baseX, baseY), head: put('head', head, neck.x, neck.y) };
    const face = scene.add.image(0, 0, kit.lights.plain.key).setOrigin(0, 0);
    fresh.add([cuts.head.image, face]);
    group.add([cuts.body.image, fresh]);
    headGroup = fresh;
    layers = { ...cuts, face };
    headRest = { x: fresh.x, y: fresh.y };
  };

  return {
    id, group,
    place(who, at) {
      const time = kit.time();
      const rebuilt = actor !== who || pose === undefined || Math.abs(pose.scale - at.scale) > 0.002;
      const first = pose === undefined;
      actor = who;
      pose = rebuilt ? at : { ...at, scale: pose?.scale ?? at.scale };
      if (rebuilt) build(who, pose);
      leaving = false;
      const enters = kit.reduced() ? 100 : enterMs;
      x = first ? rest(at.x) : reach(x, at.x, time, kit.reduced() ? 0 : enterMs);
      bottom = first ? rest(at.bottom) : reach(bottom, at.bottom, time, kit.reduced() ? 0 : enterMs);
      presence = reach(presence, 1, time, enters);
      wearFace(faceName(false));
      kit.stir(enterMs + 60);
    },
    behave(next) {
      const time = kit.time();
      if (next.mood !== manner.mood) squashedAt = time;
      if (next.speaking && (next.beat !== manner.beat || !manner.speaking)) spokeAt = time;
      if (next.listening && next.beat !== manner.beat) nodsAt = time + 260;
      shade = reach(shade, next.listening ? 1 : 0, time, 240);
      closer = reach(closer, next.speaking ? 1 : 0, time, 280);
      manner = next;
      kit.stir(nodMs + 300);
    },
    leave() {
      if (leaving) return;
      leaving = true;
      presence = reach(presence, 0, kit.time(), kit.reduced() ? 100 : enterMs);
      kit.stir(enterMs + 60);
    },
    gone: (time) => leaving && glideAt(presence, time) <= 0,
    tick(time, drift) {
      if (layers === undefined || pose === undefined || headGroup === undefined) return;
      const here = glideAt(presence, time);
      const still = kit.reduced();
      const side = pose.flip ? -1 : 1;
      const hop = still ? 0 : swell(progress(time, spokeAt, speakMs * 0.6)) * 0.016 - swell(progress(time, spokeAt + speakMs * 0.6, speakMs * 0.4)) * 0.004;
      const nod = still ? 0 : swell(progress(time, nodsAt, nodMs));
      const lean = still ? 0 : swell(progress(time, spokeAt, speakMs * 1.6)) * 1.3;
      const size = (actor?.extent.height ?? 0) * pose.scale;
      const breath = still ? 1 : breathAt(time, seed);
      group.setVisible(here > 0.001).setAlpha(here);
      group.setPosition(glideAt(x, time) + drift - (still ? 0 : (1 - here) * 44 * side), glideAt(bottom, time) - hop * size);
      const grow = 1 + glideAt(closer, time) * 0.018;
      group.setScale(side * grow, grow).setAngle(lean * side);
      layers.body.image.setScale(layers.body.image.scaleX, breath / layers.body.painted.density);
      // The body grows upward from its lower edge, so the head rides on the shoulders.
      const bodyHeight = layers.body.painted.size.height;
      layers.body.image.y = -bodyHeight * breath;
      const squash = still ? 0 : swell(progress(time, squashedAt, squashMs));
      const glance = still ? 0 : glanceAt(time, seed);
      headGroup.setPosition(headRest.x, headRest.y - bodyHeight * (breath - 1) + nod * size * 0.007);
      headGroup.setScale(1 + squash * 0.02, 1 - squash * 0.035);
      headGroup.setAngle(nod * 1.6 + glance * 0.7 - lean * 0.5 + (still ? 0 : Math.sin(time / 2300 + seed) * 0.45));
      wearFace(faceName(!still && blinkers.has(manner.mood) && blinksAt(time, seed)));
      const dim = 255 - Math.round(clamp(glideAt(shade, time), 0, 1) * 26);
      const tint = (dim << 16) | (dim << 8) | Math.min(255, dim + 10);
      layers.body.image.setTint(tint);
      layers.head.image.setTint(tint);
      layers.face.setTint(tint);
    },
    destroy() {
      group.destroy();
      wardrobe.empty();
    },
  };
}
