import { cardKinds } from '../level.ts';
import type { CardKind, Level } from '../level.ts';
import type { State } from '../play.ts';
import { holdAll } from '../vars.ts';
import { firstAtFault, sayVars } from './check.ts';
import type { PlayCheck } from './check.ts';
import { exampleLevel } from './example.ts';

export const debriefChecks: readonly PlayCheck[] = [
  {
    id: 'debrief-missing',
    needs: 'play',
    says: 'Every ending has all four debrief cards (what, why, help, who), whatever was chosen on the way.',
    find: ({ explored }) =>
      cardKinds.flatMap((kind) =>
        firstAtFault(explored, (state, index) => explored.stops[index]?.type === 'ending' && !hasCard(explored.level, kind, state)).map(({ at, state, path }) => ({
          place: `nodes.${at}`,
          message: `After this ending there is no card "${kind}" when ${sayVars(state)}.`,
          mend: `Add a last card of the kind "${kind}" to the debrief, without "when", "endings" and "chose", for everyone the others do not fit.`,
          path,
        })),
      ),
    valid: () => exampleLevel((level) => { level.debrief.unshift({ id: 'what-late', kind: 'what', endings: ['late'] }); }),
    invalid: () => exampleLevel((level) => { level.debrief[0].endings = ['late']; }),
  },
];

/** A card that asks for an option chosen is no promise: the ending may be reached without it. */
function hasCard(level: Level, kind: CardKind, { at, vars }: State): boolean {
  return level.debrief.some((card) => card.kind === kind && card.chose === undefined && (card.endings?.includes(at) ?? true) && holdAll(vars, card.when));
}
