import { explore } from './explore.ts';
import type { Edge, Explored } from './explore.ts';
import type { ItemId, Level, NodeId, VarId } from './level.ts';
import { cluesOf, lookAt } from './moves.ts';
import type { Intent } from './play.ts';
import { begin } from './step.ts';

/** A state together with the clues found so far, and how it was come to. */
interface Place {
  readonly state: number;
  readonly known: readonly ItemId[];
  readonly before: Place | undefined;
  readonly intent: Intent | undefined;
}

/**
 * For every ending that can be come to, a shortest sequence of intents that plays there from the start, pages and pairings included.
 * Ways without a clue are preferred to ways that need one.
 * @param house the house's flags; all down when left out
 */
export function routesToEndings(level: Level, house: Readonly<Record<VarId, boolean>> = {}): Readonly<Record<NodeId, readonly Intent[]>> {
  const explored = explore(level);
  const start = startFor(explored, house);
  const routes: Record<NodeId, readonly Intent[]> = {};
  for (const [id, node] of Object.entries(level.nodes)) {
    const route = node.type === 'ending' ? routeTo(explored, start, id) : undefined;
    if (route) routes[id] = route;
  }
  return routes;
}

/** The first state in a house with these flags: the one `begin` comes to. */
function startFor({ level, states, starts }: Explored, house: Readonly<Record<VarId, boolean>>): number {
  const first = begin(level, house).state;
  const isFirst = (start: number) => states[start]?.at === first.at && Object.entries(first.vars).every(([id, value]) => states[start]?.vars[id] === value);
  return starts.find(isFirst) ?? 0;
}

function routeTo(explored: Explored, start: number, ending: NodeId): readonly Intent[] | undefined {
  const withoutClues = walkTo(explored, start, ending, []);
  if (withoutClues) return withoutClues;
  for (const clue of cluesOf(explored.level)) {
    const route = walkTo(explored, start, ending, [clue.id]);
    if (route) return route;
  }
  return walkTo(explored, start, ending, cluesOf(explored.level).map((item) => item.id));
}

/** Breadth first over states and found clues; only the clues given are looked for, which keeps the search small. */
function walkTo(explored: Explored, start: number, ending: NodeId, clues: readonly ItemId[]): readonly Intent[] | undefined {
  const open: Place[] = [{ state: start, known: [], before: undefined, intent: undefined }];
  const seen = new Set<string>();
  for (const place of open) {
    if (explored.states[place.state]?.at === ending) return intentsTo(place);
    for (const next of [...pairings(explored, place, clues), ...moves(explored, place)]) {
      const key = `${next.state}|${next.known.toSorted().join('|')}`;
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(next);
    }
  }
  return undefined;
}

function pairings(explored: Explored, place: Place, clues: readonly ItemId[]): readonly Place[] {
  const items = lookAt(explored.level, explored.states[place.state]?.at ?? '')?.look.items ?? [];
  return items.flatMap(({ id, card }) => {
    if (card === undefined || !clues.includes(id) || place.known.includes(id)) return [];
    return [{ state: place.state, known: [...place.known, id], before: place, intent: { do: 'pair', item: id, card } }];
  });
}

function moves(explored: Explored, place: Place): readonly Place[] {
  const isOpen = ({ hop }: Edge) => hop.do !== 'choose' || hop.clue === undefined || place.known.includes(hop.clue);
  return (explored.edges[place.state] ?? []).filter(isOpen).map(({ hop, to }) => ({
    state: to,
    known: place.known,
    before: place,
    intent: hop.do === 'choose' ? { do: 'choose', option: hop.option } : { do: hop.do },
  }));
}

function intentsTo(place: Place): readonly Intent[] {
  const intents: Intent[] = [];
  for (let back: Place | undefined = place; back; back = back.before) if (back.intent) intents.push(back.intent);
  return intents.reverse();
}
