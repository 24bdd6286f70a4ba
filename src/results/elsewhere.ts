/** Where the results are when the game stands on one host and its endpoint on another. */
import { addressOf } from '../net/client.ts';

/** The results page of the endpoint's own host; `null` when this page's host is that one. Results are never read across hosts: the sign-in is a cookie that no other site can use. `page` is this page's address. */
export function resultsElsewhere(endpoint: string, page: string): string | null {
  const there = new URL(addressOf(endpoint, '#/results'), page);
  return there.origin === new URL(page).origin ? null : there.href;
}
