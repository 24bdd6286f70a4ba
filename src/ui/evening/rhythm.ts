/** The rhythm of a chat: how long the dots move before a message is there. It is never long and can always be skipped. */

const longest = 1500;
const thinking = 450;
const eachLetter = 14;

/**
 * How long somebody types before a message shows, in milliseconds, at most 1500.
 * Nothing is awaited when the rhythm is off or when the message is the player's own.
 */
export function typingTime(text: string, { rhythm, mine }: { readonly rhythm: boolean; readonly mine: boolean }): number {
  if (!rhythm || mine) return 0;
  return Math.min(longest, thinking + eachLetter * text.length);
}
