/** The drawing that says what kind of screen something stands on. */
import { Globe, Landmark, LayoutList, Mail, MessageCircle, Phone, Settings, ShieldQuestionMark, ShoppingBag, UserRound } from 'lucide';
import type { IconNode } from 'lucide';
import type { Surface } from '../../story/level.ts';

export const surfaceIcons: Readonly<Record<Surface, IconNode>> = {
  chat: MessageCircle, mail: Mail, feed: LayoutList, page: Globe, shop: ShoppingBag, profile: UserRound,
  settings: Settings, permission: ShieldQuestionMark, call: Phone, bank: Landmark,
};
