/** What is said aloud when a scene begins. */
import type { StoryView } from '../../story/view.ts';
import type { Words } from '../../words/words.ts';
import { readSurface, sheetOf } from './surface-text.ts';

export type Scene = Pick<StoryView, 'scene' | 'lines'>;

/** A piece of a screen ends where the next begins, and is said so. */
const asSentence = (piece: string): string => (/[\p{P}\p{S}]$/u.test(piece) ? piece : `${piece}.`);

/** What kind of screen is held, and whose it is where the first words do not say it. Nothing in a room: who speaks there is said with the words. */
export function placeInWords({ t, level: wordsOf }: Words, level: string, { scene: { phone }, lines }: Scene): string {
  if (phone === undefined) return '';
  const newest = lines.findLast(({ answer }) => answer === undefined);
  const contact = phone.with === undefined || phone.with === newest?.speaker ? undefined : wordsOf(level)(`people.${phone.with}`);
  const status = phone.surface === 'call' && !lines.some(({ channel }) => channel === 'call') ? t('evening.surface.calling') : undefined;
  return asSentence([t(`evening.surface.${phone.surface}`), contact, status].filter((part) => part !== undefined).join(', '));
}

/** The newest line as it is heard: who says it, and for a screen its headline, words, rows and pictures without the marks they are written by. Nothing when nothing is said yet. */
export function newestInWords({ t, level: wordsOf }: Words, level: string, { scene: { phone }, lines }: Scene): string {
  const say = wordsOf(level);
  const newest = lines.findLast(({ answer }) => answer === undefined);
  if (newest === undefined) return '';
  const text = say(`${newest.node}.text`);
  const speaker = newest.speaker === undefined ? '' : `${say(`people.${newest.speaker}`)}: `;
  if (phone === undefined || newest.channel === 'talk' || newest.channel === 'narration') return `${speaker}${text}`;
  const { name, address, title, blocks } = readSurface(sheetOf(phone.surface, newest.channel), text);
  const head = [name, address].filter((part) => part !== undefined).join(', ');
  const pieces = blocks.map((block) => (block.kind === 'row' ? `${block.label}: ${block.value}` : block.kind === 'picture' ? `${block.label}: ${block.caption}` : block.text));
  const fate = newest.fate === undefined ? [] : [t(`evening.surface.fate.${newest.fate}`)];
  const [only] = pieces;
  if (head === '' && title === undefined && pieces.length === 1 && fate.length === 0 && only !== undefined) return `${speaker}${only}`;
  return `${speaker}${[...(head === '' ? [] : [head]), ...(title === undefined ? [] : [title]), ...pieces, ...fate].map(asSentence).join(' ')}`;
}
