/** The campaign's help lines as the help panel shows them: one entry for each row a service stands in, in the player's language. */
import { textIn } from '../campaign/reading.ts';
import type { Text } from '../campaign/reading.ts';
import type { HelpCountry, HelpLine } from '../campaign/help.ts';
import type { HelpChannel, HelpEntry } from '../ui/help-props.ts';

/** Every entry of a country's lines; none before they have arrived. */
export function helpEntriesOf(help: HelpCountry | undefined, language: string): readonly HelpEntry[] {
  const say = (text: Text | undefined): string => (text === undefined ? '' : textIn(text, language));
  return (help?.lines ?? []).flatMap((line, row) => line.kinds.map((topic) => ({
    id: `${topic}-${row}`,
    topic,
    service: say(line.service),
    channels: channelsOf(line),
    hours: say(line.hours),
    cost: say(line.cost),
    ages: say(line.ages),
    languages: say(line.languages),
    source: line.source,
    verified: line.verified,
    confirmed: line.confirmed ?? '',
  })));
}

/** A channel that is called needs the number, one that is opened needs the address; the reader of the file has seen to both. */
function channelsOf({ channels, number, url }: HelpLine): readonly HelpChannel[] {
  return channels.flatMap((kind) => {
    const to = kind === 'phone' || kind === 'text' ? number : url;
    return to === undefined ? [] : [{ kind, to }];
  });
}
