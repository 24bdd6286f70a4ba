/** Whether everything a level names is there. A level without these faults can be played without falling into a hole. */
import type { Fault } from './fault.ts';
import type { Effect, Level, Node, NodeId, Test } from './level.ts';
import { cluesOf } from './moves.ts';
import { canHold, varOf } from './vars.ts';
import { effectsOf, idLists, linksOf, personsNamed, testsOf } from './walk.ts';

function find(level: Level, id: NodeId): Node | undefined {
  return Object.hasOwn(level.nodes, id) ? level.nodes[id] : undefined;
}

function fault(check: string, place: string, message: string, mend: string): Fault {
  return { check, place, message, mend };
}

/** Links that lead nowhere, or to something the story cannot stand on. */
export function linkFaults(level: Level): readonly Fault[] {
  const faults: Fault[] = [];
  const say = (place: string, message: string, mend: string) => faults.push(fault('link-to-nowhere', place, message, mend));
  for (const { place, value } of linksOf(level)) {
    const node = find(level, value);
    if (!node) say(place, `There is no node "${value}".`, 'Write the id of a node that exists, or add this node.');
    else if (node.type === 'look') say(place, `"${value}" is a look; the story cannot go there.`, 'Link to the choice that offers this look.');
  }
  for (const [id, node] of Object.entries(level.nodes)) {
    if (node.type === 'choice' && node.look !== undefined && find(level, node.look)?.type !== 'look') say(`nodes.${id}.look`, `"${node.look}" is not a look.`, 'Write the id of a node of the type "look".');
  }
  for (const [index, skip] of level.skips.entries()) {
    const type = find(level, skip.from)?.type;
    if (type !== 'line' && type !== 'choice') say(`skips[${index}].from`, `The player never rests on "${skip.from}", so there is nothing to skip from.`, 'Write the id of a line or a choice.');
  }
  return [...faults, ...debriefFaults(level)];
}

function debriefFaults(level: Level): readonly Fault[] {
  const faults: Fault[] = [];
  const say = (place: string, message: string, mend: string) => faults.push(fault('link-to-nowhere', place, message, mend));
  for (const [index, card] of level.debrief.entries()) {
    for (const ending of card.endings ?? []) {
      if (find(level, ending)?.type !== 'ending') say(`debrief[${index}].endings`, `"${ending}" is not an ending.`, 'Write the id of an ending.');
    }
    for (const taken of card.chose ?? []) {
      const [at = '', option = ''] = taken.split('.');
      const node = find(level, at);
      const exists = node?.type === 'choice' && node.options.some((one) => `${at}.${one.id}` === taken);
      if (!exists) say(`debrief[${index}].chose`, `There is no option "${option}" at a choice "${at}".`, 'Write it as choice.option, for instance "knock.log-in".');
    }
  }
  return faults;
}

/** Scenes and acts that are named and not described. */
export function sceneFaults(level: Level): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [id, node] of Object.entries(level.nodes)) {
    if ('scene' in node && !Object.hasOwn(level.scenes, node.scene)) faults.push(fault('scene-unknown', `nodes.${id}.scene`, `There is no scene "${node.scene}".`, 'Describe it under scenes, or use one that is there.'));
  }
  const acts = level.acts.map((act) => act.id);
  for (const [id, scene] of Object.entries(level.scenes)) {
    if (scene.act !== undefined && !acts.includes(scene.act)) faults.push(fault('scene-unknown', `scenes.${id}.act`, `There is no act "${scene.act}".`, 'Describe it under acts, or use one that is there.'));
  }
  return faults;
}

/** Persons who are named and do not belong to the level. */
export function personFaults(level: Level): readonly Fault[] {
  return personsNamed(level)
    .filter(({ value }) => !level.people.includes(value))
    .map(({ place, value }) => fault('person-unknown', place, `"${value}" is not one of the people of this level.`, 'Add the id to people, or use one that is there.'));
}

/** Options that open with something nobody can find. */
export function clueFaults(level: Level): readonly Fault[] {
  const clues = cluesOf(level).map((item) => item.id);
  const faults: Fault[] = [];
  for (const [id, node] of Object.entries(level.nodes)) {
    if (node.type !== 'choice') continue;
    for (const [index, option] of node.options.entries()) {
      if (option.clue !== undefined && !clues.includes(option.clue)) faults.push(fault('clue-unknown', `nodes.${id}.options[${index}].clue`, `There is no clue "${option.clue}".`, 'Write the id of an item that has a card, in a node of the type "look".'));
    }
  }
  return faults;
}

/** Conditions and effects on variables that do not exist or can never hold such a value. */
export function variableFaults(level: Level): readonly Fault[] {
  return [...testsOf(level), ...effectsOf(level)].flatMap(({ place, value }) => {
    const problem = misfit(level, value);
    return problem ? [fault('variable-unknown', place, problem, 'Compare and set a variable only with values it is declared to have.')] : [];
  });
}

function misfit(level: Level, one: Test | Effect): string | undefined {
  const variable = varOf(level, one.var);
  if (!variable) return `There is no variable "${one.var}".`;
  if ('add' in one || 'atLeast' in one || 'below' in one) return variable.type === 'count' ? undefined : `"${one.var}" is no count, so it cannot be added to or compared by size.`;
  const value = 'is' in one ? one.is : 'not' in one ? one.not : one.to;
  return canHold(variable, value) ? undefined : `"${one.var}" can never be ${JSON.stringify(value)}.`;
}

/** Ids that stand twice where each must be its own. */
export function idFaults(level: Level): readonly Fault[] {
  const faults: Fault[] = [];
  for (const list of idLists(level)) {
    const seen = new Set<string>();
    for (const { place, value } of list) {
      if (seen.has(value)) faults.push(fault('id-twice', place, `The id "${value}" stands here for the second time.`, 'Give each its own id.'));
      seen.add(value);
    }
  }
  return faults;
}

/** All faults of this kind together. */
export function referenceFaults(level: Level): readonly Fault[] {
  return [linkFaults, sceneFaults, personFaults, clueFaults, variableFaults, idFaults].flatMap((faultsOf) => faultsOf(level));
}
