import { helpEntriesOf } from '../play/help-entries.ts';
import { HelpService } from '../ui/help-service.tsx';
import type { ClassGame } from './class-game.ts';

/** How many services fit a page that nobody can scroll; all of them stand under *Get help*. */
const most = 1;

/** The lines of the country somebody can talk to, as they stand on a debrief's last card. */
export function ClassHelpLines({ game }: { readonly game: ClassGame }) {
  const talk = helpEntriesOf(game.help.value, game.words.language).filter(({ topic }) => topic === 'talk').slice(0, most);
  return <ul class="help-services">{talk.map((entry) => <HelpService key={entry.id} entry={entry} heading="h3" />)}</ul>;
}
