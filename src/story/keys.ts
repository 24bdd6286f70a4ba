import type { Level, Node } from './level.ts';

/**
 * What a text is for, which decides how long it may be and how it is checked: `line` is read as the story goes, `screen` fills a screen
 * around it, `quoted` is something found on a screen that somebody in the story made, `why` explains, `option` is chosen, `label` and
 * `ending` stand in the what-if map, `name`, `title` and `alt` are short.
 */
export type Part = 'line' | 'screen' | 'quoted' | 'why' | 'option' | 'label' | 'ending' | 'name' | 'title' | 'alt';

export interface Key {
  readonly key: string;
  readonly part: Part;
}

const key = (name: string, part: Part): Key => ({ key: name, part });

/** Every text a level needs in every language. */
export function keysOf(level: Level): readonly Key[] {
  const checks = Object.entries(level.checks).flatMap(([form, items]) => items.map((item) => `checks.${form}.${item.id}`));
  return [
    key('about.title', 'title'),
    key('about.who', 'name'),
    ...['role', 'note', 'summary'].map((name) => key(`about.${name}`, 'screen')),
    ...level.people.map((person) => key(`people.${person}`, 'name')),
    ...Object.entries(level.nodes).flatMap(([id, node]) => nodeKeys(id, node)),
    ...level.skips.map((skip) => key(`skips.${skip.from}.summary`, 'screen')),
    ...level.debrief.flatMap((card) => [key(`debrief.${card.id}.title`, 'title'), key(`debrief.${card.id}.text`, 'screen')]),
    ...checks.flatMap((item) => [key(`${item}.from`, 'name'), key(`${item}.text`, 'quoted'), key(`${item}.why`, 'why')]),
  ];
}

function nodeKeys(id: string, node: Node): readonly Key[] {
  switch (node.type) {
    case 'line': return [key(`${id}.text`, 'line')];
    case 'ending': return [key(`${id}.text`, 'line'), key(`${id}.title`, 'ending')];
    case 'switch': return [];
    case 'choice': return [key(`${id}.label`, 'label'), ...node.options.flatMap((option) => [key(`${id}.options.${option.id}.text`, 'option'), key(`${id}.options.${option.id}.why`, 'why')])];
    case 'look': return [key(`${id}.title`, 'title'), ...node.items.flatMap((item) => itemKeys(`${id}.items.${item.id}`))];
  }
}

function itemKeys(place: string): readonly Key[] {
  return [key(`${place}.text`, 'quoted'), key(`${place}.alt`, 'alt'), key(`${place}.why`, 'why')];
}
