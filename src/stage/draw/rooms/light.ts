/** The light outside, as a scene tells it. */
export type Light = 'day' | 'dusk' | 'night';
