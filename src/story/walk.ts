/** Everything a level points at, each pointer with its place in the file, so that a fault can name it. */
import type { Effect, Level, NodeId, PersonId, Test } from './level.ts';

export interface Placed<T> {
  readonly place: string;
  readonly value: T;
}

const at = <T>(place: string, value: T): Placed<T> => ({ place, value });

function each<T>(place: string, values: readonly T[] | undefined): readonly Placed<T>[] {
  return (values ?? []).map((value, index) => at(`${place}[${index}]`, value));
}

/** Every node id that the story goes on to from somewhere. */
export function linksOf(level: Level): readonly Placed<NodeId>[] {
  const links: Placed<NodeId>[] = [at('start', level.start)];
  for (const [id, node] of Object.entries(level.nodes)) {
    const place = `nodes.${id}`;
    if (node.type === 'line') links.push(at(`${place}.next`, node.next));
    if (node.type === 'choice') links.push(...each(`${place}.options`, node.options).map((option) => at(`${option.place}.next`, option.value.next)));
    if (node.type === 'switch') {
      links.push(...each(`${place}.cases`, node.cases).map((one) => at(`${one.place}.next`, one.value.next)));
      links.push(at(`${place}.otherwise`, node.otherwise));
    }
  }
  for (const { place, value } of each('acts', level.acts)) links.push(at(`${place}.tell`, value.tell), at(`${place}.repair`, value.repair));
  for (const { place, value } of each('skips', level.skips)) links.push(at(`${place}.to`, value.to));
  return links;
}

/** Every condition, wherever it decides something. */
export function testsOf(level: Level): readonly Placed<Test>[] {
  const tests: Placed<Test>[] = [...each('trouble', level.trouble)];
  for (const [id, node] of Object.entries(level.nodes)) {
    if (node.type === 'choice') for (const { place, value } of each(`nodes.${id}.options`, node.options)) tests.push(...each(`${place}.when`, value.when));
    if (node.type === 'switch') for (const { place, value } of each(`nodes.${id}.cases`, node.cases)) tests.push(...each(`${place}.when`, value.when));
  }
  for (const { place, value } of each('debrief', level.debrief)) tests.push(...each(`${place}.when`, value.when));
  return tests;
}

export function effectsOf(level: Level): readonly Placed<Effect>[] {
  const effects: Placed<Effect>[] = [];
  for (const [id, node] of Object.entries(level.nodes)) {
    if (node.type === 'line' || node.type === 'ending') effects.push(...each(`nodes.${id}.set`, node.set));
    if (node.type === 'choice') for (const { place, value } of each(`nodes.${id}.options`, node.options)) effects.push(...each(`${place}.set`, value.set));
  }
  for (const { place, value } of each('skips', level.skips)) effects.push(...each(`${place}.set`, value.set));
  return effects;
}

/** Everyone who is named somewhere. */
export function personsNamed(level: Level): readonly Placed<PersonId>[] {
  const persons: Placed<PersonId>[] = [at('window', level.window)];
  for (const [id, scene] of Object.entries(level.scenes)) {
    persons.push(...each(`scenes.${id}.people`, scene.people));
    if (scene.phone) persons.push(at(`scenes.${id}.phone.owner`, scene.phone.owner));
    if (scene.phone?.with !== undefined) persons.push(at(`scenes.${id}.phone.with`, scene.phone.with));
  }
  for (const [id, node] of Object.entries(level.nodes)) {
    if (node.type === 'line' && node.speaker !== undefined) persons.push(at(`nodes.${id}.speaker`, node.speaker));
    if (node.type === 'line' || node.type === 'ending') persons.push(...Object.keys(node.moods ?? {}).map((person) => at(`nodes.${id}.moods.${person}`, person)));
  }
  return persons;
}

/** Ids that must not stand twice in one list, with the place of each. */
export function idLists(level: Level): readonly (readonly Placed<string>[])[] {
  const ids = <T extends { readonly id: string }>(place: string, values: readonly T[]) => each(place, values).map((one) => at(one.place, one.value.id));
  const items: Placed<string>[] = [];
  const lists: (readonly Placed<string>[])[] = [items, each('people', level.people), ids('acts', level.acts), ids('debrief', level.debrief)];
  lists.push(each('skips', level.skips).map((skip) => at(`${skip.place}.from`, skip.value.from)));
  lists.push([...Object.keys(level.vars).map((id) => at(`vars.${id}`, id)), ...Object.keys(level.house).map((id) => at(`house.${id}`, id))]);
  for (const [id, node] of Object.entries(level.nodes)) {
    if (node.type === 'choice') lists.push(ids(`nodes.${id}.options`, node.options));
    if (node.type === 'look') items.push(...ids(`nodes.${id}.items`, node.items));
  }
  for (const [form, list] of Object.entries(level.checks)) lists.push(ids(`checks.${form}`, list));
  return lists;
}
