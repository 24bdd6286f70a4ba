/** Where the player is, as the fragment of the address says it: the house, one evening, or a room on the ground floor. */

/** The practice rooms, Officer Rana's door, and her report desk. */
export const groundRooms = ['inbox-night', 'who-sees-it', 'ripple', 'rana', 'report-desk'] as const;
export type GroundRoom = (typeof groundRooms)[number];

export type Route = { readonly at: 'house' } | { readonly at: 'evening'; readonly level: string } | { readonly at: 'ground'; readonly room: GroundRoom };

/** Reads `#/`, `#/evening/<id>`, `#/ground/<room>`; anything else is the house, so that a mistyped link never leads nowhere. */
export function readRoute(fragment: string): Route {
  const evening = /^#\/evening\/([a-z][a-z0-9-]*)$/.exec(fragment)?.[1];
  if (evening !== undefined) return { at: 'evening', level: evening };
  const room = groundRooms.find((name) => fragment === `#/ground/${name}`);
  return room === undefined ? { at: 'house' } : { at: 'ground', room };
}

/** The fragment that leads to a route. */
export function fragmentOf(route: Route): string {
  switch (route.at) {
    case 'house': return '#/';
    case 'evening': return `#/evening/${route.level}`;
    case 'ground': return `#/ground/${route.room}`;
  }
}
