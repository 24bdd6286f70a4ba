/** Where the player is, as the fragment of the address says it: the house, or one evening. */
export type Route = { readonly at: 'house' } | { readonly at: 'evening'; readonly level: string };

/** Reads `#/`, `#/evening/<id>`; anything else is the house, so that a mistyped link never leads nowhere. */
export function readRoute(fragment: string): Route {
  const evening = /^#\/evening\/([a-z][a-z0-9-]*)$/.exec(fragment);
  return evening?.[1] === undefined ? { at: 'house' } : { at: 'evening', level: evening[1] };
}

/** The fragment that leads to a route. */
export function fragmentOf(route: Route): string {
  return route.at === 'house' ? '#/' : `#/evening/${route.level}`;
}
