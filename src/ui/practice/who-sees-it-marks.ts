import {
  BadgeEuro, BedDouble, Bike, Cake, CalendarDays, Cat, ClipboardList, Clock, Gift, Grid3x3, Heart, House, IdCard, Image, KeyRound, MapPin, Medal, Music2, Phone, Pizza, Plane, Shirt, Smile,
  Ticket, ToyBrick, User, Users,
} from 'lucide';
import type { IconNode } from 'lucide';
import type { Mark } from '../../practice/who-sees-it/post.ts';

/** How a detail is drawn in the picture and beside its name. */
export const markIcons: Readonly<Record<Mark, IconNode>> = {
  'person': User, 'people': Users, 'shirt': Shirt, 'clock': Clock, 'sign': MapPin, 'medal': Medal, 'phone': Phone, 'cat': Cat, 'house': House, 'key': KeyRound,
  'calendar': CalendarDays, 'plane': Plane, 'bed': BedDouble, 'bear': ToyBrick, 'song': Music2, 'code': Grid3x3, 'bike': Bike, 'cake': Cake, 'price': BadgeEuro, 'list': ClipboardList,
  'pass': Ticket, 'heart': Heart, 'face': Smile, 'food': Pizza, 'ticket': Ticket, 'gift': Gift, 'window': Image, 'card': IdCard,
};
