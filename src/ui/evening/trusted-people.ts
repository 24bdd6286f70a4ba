/** Whom a child might tell. Roles, never names; nothing of it leaves the device. Words stand under `evening.trusted.<place>.<id>`. */
import type { TrustedPlace } from './props.ts';

export const trustedPlaces: readonly TrustedPlace[] = ['home', 'school', 'elsewhere'];

export const trustedLists: Readonly<Record<TrustedPlace, readonly string[]>> = {
  home: ['mother', 'father', 'guardian', 'grandparent', 'sibling', 'carer'],
  school: ['class-teacher', 'trusted-teacher', 'counsellor', 'social-worker', 'head', 'caretaker'],
  elsewhere: ['friends-parent', 'relative', 'coach', 'youth-worker', 'doctor', 'helpline'],
};
