/** What the player's country says, in the player's language, for the screens at Officer Rana's desk. */
import { textIn } from '../../campaign/reading.ts';
import type { HelpCountry } from '../../campaign/help.ts';
import type { CountrySays } from '../../ui/rana/rana-props.ts';
import { helpEntriesOf } from '../help-entries.ts';

/** Comes in: the help lines that have arrived. *International* is no country: it has no name, so that nobody takes its silence for a law. */
export function countrySays(help: HelpCountry | undefined, language: string): CountrySays {
  const law = (help?.answers ?? []).map(({ question, text, source, verified, confirmed }) => ({ topic: question, text: textIn(text, language), source, verified, confirmed: confirmed ?? '' }));
  const named = help === undefined || help.country === 'international' ? {} : { name: textIn(help.name, language) };
  return { ...named, law, lines: helpEntriesOf(help, language) };
}
