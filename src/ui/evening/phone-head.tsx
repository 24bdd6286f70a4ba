import { Lock, Users } from 'lucide';
import type { Surface } from '../../story/level.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import { lastAddress } from './addresses.ts';
import './phone-head.css';
import { Address } from './prose.tsx';
import { Face, voiceOf } from './surface/face.tsx';
import { surfaceIcons } from './surface-icons.ts';

export interface PhoneHeadProps {
  readonly level: string;
  readonly surface: Surface;
  /** Who is on the other end. */
  readonly contact?: string | undefined;
  /** Their picture, when they have one. */
  readonly portrait: string | undefined;
  /** Several people write here. */
  readonly group: boolean;
  /** The call is taken: somebody has said something. */
  readonly talking: boolean;
  /** What stands on the screen; a page is where the last address in it says. */
  readonly texts: readonly string[];
}

const withAddress: readonly Surface[] = ['page', 'shop', 'profile', 'bank', 'feed'];
const withFace: readonly Surface[] = ['chat', 'call', 'profile'];

/** The top of a screen: whom it comes from, or the address it stands at. */
export function PhoneHead({ level, surface, contact, portrait, group, talking, texts }: PhoneHeadProps) {
  const words = useWords();
  const name = contact === undefined ? words.t(`evening.surface.${surface}`) : words.level(level)(`people.${contact}`);
  const address = withAddress.includes(surface) ? lastAddress(texts) : undefined;
  const status = surface === 'chat' ? (group ? 'group' : 'online') : surface === 'call' ? (talking ? 'talking' : 'calling') : undefined;
  const hasFace = withFace.includes(surface) && contact !== undefined && !group;
  return (
    <header class={talking ? 'phone-head phone-head-talking' : 'phone-head'} data-surface={surface} {...voiceOf(contact)}>
      <div class="phone-who">
        {hasFace
          ? <span class="phone-face"><Face id={contact} name={name} portrait={portrait} size={surface === 'chat' ? 'middle' : 'large'} /></span>
          : <span class="phone-sign" aria-hidden="true"><Icon of={group ? Users : surfaceIcons[surface]} /></span>}
        <div>
          <h2 class="phone-name"><bdi>{name}</bdi></h2>
          {status === undefined ? null : <p class="phone-status">{words.t(`evening.surface.${status}`)}</p>}
        </div>
      </div>
      {address === undefined ? null : (
        <p class="phone-address"><Icon of={Lock} /><span><span class="visually-hidden">{words.t('evening.surface.address')} </span><bdi dir="ltr"><Address text={address} /></bdi></span></p>
      )}
    </header>
  );
}
