/** Where each kind of intent leads. Who may take which one is for `step`; the explorer takes them all. */
import type { Act, Choice, Ending, Item, Level, Line, Look, Node, NodeId, Option, Scene, Skip } from './level.ts';
import type { State } from './play.ts';
import { applyEffects, holdAll } from './vars.ts';
import type { Vars } from './vars.ts';

/** A node the player can rest on. */
export type Stop = Line | Choice | Ending;

/** The node of an id. A level that parsed has every node it names, so a missing one is a bug here and no fault of the level. */
export function nodeAt(level: Level, id: NodeId): Node {
  const node = Object.hasOwn(level.nodes, id) ? level.nodes[id] : undefined;
  if (!node) throw new Error(`expected a level that parsed; "${level.id}" has no node "${id}"`);
  return node;
}

/** The line, choice or ending of an id. */
export function stopAt(level: Level, id: NodeId): Stop {
  const node = nodeAt(level, id);
  if (node.type === 'switch' || node.type === 'look') throw new Error(`expected a line, choice or ending; "${id}" of "${level.id}" is a ${node.type}`);
  return node;
}

export function sceneAt(level: Level, id: NodeId): Scene {
  const stop = stopAt(level, id);
  const scene = Object.hasOwn(level.scenes, stop.scene) ? level.scenes[stop.scene] : undefined;
  if (!scene) throw new Error(`expected a level that parsed; "${level.id}" has no scene "${stop.scene}"`);
  return scene;
}

/** The act whose buttons are there at a node; none in a tell or repair scene and none at an ending. */
export function actAt(level: Level, id: NodeId): Act | undefined {
  if (stopAt(level, id).type === 'ending') return undefined;
  const act = sceneAt(level, id).act;
  return level.acts.find((candidate) => candidate.id === act);
}

export function lookAt(level: Level, id: NodeId): { readonly id: NodeId; readonly look: Look } | undefined {
  const node = nodeAt(level, id);
  if (node.type !== 'choice' || node.look === undefined) return undefined;
  const look = nodeAt(level, node.look);
  return look.type === 'look' ? { id: node.look, look } : undefined;
}

export function skipAt(level: Level, id: NodeId): Skip | undefined {
  return level.skips.find((skip) => skip.from === id);
}

/** All clues of a level, in the order of the file. */
export function cluesOf(level: Level): readonly Item[] {
  return Object.values(level.nodes).flatMap((node) => (node.type === 'look' ? node.items.filter((item) => item.card !== undefined) : []));
}

/** The options a choice has in a state, clue or no clue. */
export function optionsIn(choice: Choice, vars: Vars): readonly Option[] {
  return choice.options.some((option) => option.when !== undefined) ? choice.options.filter((option) => holdAll(vars, option.when)) : choice.options;
}

/**
 * Passes through switches to the node they end at. `passed` collects the switches on the way.
 * Returns undefined when they lead round in a circle.
 */
export function settle(level: Level, at: NodeId, vars: Vars, passed: NodeId[] = []): NodeId | undefined {
  const node = nodeAt(level, at);
  if (node.type !== 'switch') return at;
  if (passed.includes(at)) return undefined;
  passed.push(at);
  const taken = node.cases.find((one) => holdAll(vars, one.when));
  return settle(level, taken?.next ?? node.otherwise, vars, passed);
}

/** Comes to a node: passes its switches, then applies what the line or ending sets. Undefined when switches lead round in a circle. */
export function arrive(level: Level, at: NodeId, vars: Vars, passed?: NodeId[]): State | undefined {
  const stop = settle(level, at, vars, passed);
  if (stop === undefined) return undefined;
  const node = stopAt(level, stop);
  return { at: stop, vars: node.type === 'choice' ? vars : applyEffects(level, vars, node.set) };
}
