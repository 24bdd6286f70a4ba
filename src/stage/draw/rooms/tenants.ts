/** Whose bedroom it is: one of three kinds of room, with colours and one thing of their own. */
import type { PersonId } from '../../../story/level.ts';

export const ownThings = ['rocket', 'medal', 'kite', 'football', 'skateboard', 'headphones', 'guitar', 'camera', 'basketball', 'helmet', 'film', 'robot', 'knitting'] as const;
export type OwnThing = (typeof ownThings)[number];

export interface TenantLook {
  readonly room: 'child' | 'teen' | 'grown';
  readonly wall: string;
  /** Cover of the bed, or of the armchair. */
  readonly cover: string;
  /** Curtains, rug and other cloth. */
  readonly cloth: string;
  readonly own: OwnThing;
}

const looks: Readonly<Record<PersonId, TenantLook>> = {
  mila: { room: 'child', wall: '#3f8fb5', cover: '#7fe0cf', cloth: '#ffb3c4', own: 'medal' },
  jonas: { room: 'child', wall: '#7d5fc5', cover: '#ff8fa8', cloth: '#ffd166', own: 'rocket' },
  aisha: { room: 'child', wall: '#c9688f', cover: '#ffd166', cloth: '#8fd8e8', own: 'kite' },
  leo: { room: 'child', wall: '#3f9a7d', cover: '#ffb35c', cloth: '#8fd8e8', own: 'football' },
  vera: { room: 'grown', wall: '#a5607f', cover: '#4f9d94', cloth: '#ffe3b3', own: 'knitting' },
  tom: { room: 'teen', wall: '#4f6bb8', cover: '#ff8f6b', cloth: '#43d3c0', own: 'skateboard' },
  kim: { room: 'teen', wall: '#5a4a9e', cover: '#8fd8e8', cloth: '#ff8fa8', own: 'headphones' },
  sam: { room: 'teen', wall: '#a04e62', cover: '#ffd166', cloth: '#8f7fe0', own: 'guitar' },
  noor: { room: 'teen', wall: '#7a5bbd', cover: '#ff9fb4', cloth: '#ffd166', own: 'camera' },
  eli: { room: 'teen', wall: '#3c7d86', cover: '#ffb35c', cloth: '#a99bff', own: 'basketball' },
  marek: { room: 'teen', wall: '#5c647f', cover: '#8fd8e8', cloth: '#ff9f45', own: 'helmet' },
  dina: { room: 'teen', wall: '#8f4f86', cover: '#9be3a4', cloth: '#ffb35c', own: 'film' },
  ada: { room: 'teen', wall: '#3f5c86', cover: '#c4a7e7', cloth: '#9be3a4', own: 'robot' },
};

/** Those who visit the house's evenings without a window of their own get a child's room. */
const elsewhere: TenantLook = { room: 'child', wall: '#7d5fc5', cover: '#8fd8e8', cloth: '#ffd166', own: 'kite' };

export function tenantLook(tenant: PersonId): TenantLook {
  return looks[tenant] ?? elsewhere;
}
