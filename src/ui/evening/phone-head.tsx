import { BadgeCheck, Globe, Mail, Phone, Settings, ShieldQuestionMark, ShoppingBag } from 'lucide';
import type { IconNode } from 'lucide';
import type { Surface } from '../../story/level.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import { lastAddress } from './addresses.ts';
import './phone-head.css';

export interface PhoneHeadProps {
  readonly level: string;
  readonly surface: Surface;
  /** Who is on the other end. */
  readonly contact?: string | undefined;
  /** Their picture, when they have one. */
  readonly portrait: string | undefined;
  /** What stands on the screen; a page is where the last address in it says. */
  readonly texts: readonly string[];
}

const withAddress: readonly Surface[] = ['page', 'shop', 'profile', 'bank', 'feed'];
const icons: Readonly<Partial<Record<Surface, IconNode>>> = {
  page: Globe, shop: ShoppingBag, mail: Mail, settings: Settings, permission: ShieldQuestionMark, call: Phone, profile: BadgeCheck,
};

/** The top of a screen: whom it comes from, or the address it stands at. */
export function PhoneHead({ level, surface, contact, portrait, texts }: PhoneHeadProps) {
  const words = useWords();
  const name = contact === undefined ? words.t(`evening.surface.${surface}`) : words.level(level)(`people.${contact}`);
  const address = withAddress.includes(surface) ? lastAddress(texts) : undefined;
  const icon = icons[surface];
  return (
    <header class="phone-head" data-surface={surface} {...(contact === undefined ? {} : { 'data-voice': contact })}>
      <div class="phone-who">
        {icon === undefined ? <span class="phone-face" aria-hidden="true">{portrait === undefined ? [...name][0] : <img src={portrait} alt="" />}</span> : <Icon of={icon} />}
        <div>
          <h2 class="phone-name"><bdi>{name}</bdi></h2>
          {surface === 'chat' || surface === 'call' ? <p class="phone-status">{words.t(surface === 'chat' ? 'evening.surface.online' : 'evening.surface.calling')}</p> : null}
        </div>
      </div>
      {address === undefined ? null : (
        <p class="phone-address"><span class="visually-hidden">{words.t('evening.surface.address')} </span><bdi dir="ltr">{address}</bdi></p>
      )}
    </header>
  );
}
