/** The six signal cards of the torch, each with the drawing that stands beside its words. */
import { Clock, DoorOpen, EyeOff, Gift, KeyRound, Link2 } from 'lucide';
import type { IconNode } from 'lucide';
import type { Card } from '../../story/level.ts';

export const cardIcons: Readonly<Record<Card, IconNode>> = {
  'hurry': Clock,
  'secret': EyeOff,
  'too-good': Gift,
  'wrong-address': Link2,
  'moves-elsewhere': DoorOpen,
  'asks': KeyRound,
};
