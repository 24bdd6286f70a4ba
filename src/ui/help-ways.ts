import type { HelpChannel } from './help-props.ts';

/** One way to reach a service: where the link goes and what it shows. */
export interface HelpWay {
  readonly kind: HelpChannel['kind'];
  readonly href: string;
  /** The number as people write it, or the host of the page: the part to look at before going there. */
  readonly shows: string;
  /** It opens a page of its own. */
  readonly isPage: boolean;
}

/** Most children would rather write than call, so writing comes first. */
const order: readonly HelpChannel['kind'][] = ['chat', 'text', 'phone', 'web'];

/** The ways to reach a service, in the order they are offered. */
export function waysOf(channels: readonly HelpChannel[]): readonly HelpWay[] {
  return [...channels].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).map(({ kind, to }) => {
    const isPage = kind === 'chat' || kind === 'web';
    if (isPage) return { kind, href: to, shows: hostOf(to), isPage };
    return { kind, href: `${kind === 'text' ? 'sms' : 'tel'}:${to.replace(/[^+\d]/g, '')}`, shows: to, isPage };
  });
}

/** The host of an address without `www.`: the part to look at before going there. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

/** A date of a year, a month or a day (`2025`, `2025-11`, `2025-11-03`) as people of a language write it. */
export function writeDate(date: string, language: string): string {
  const [, month, day] = date.split('-');
  const style: Intl.DateTimeFormatOptions = { year: 'numeric', ...(month === undefined ? {} : { month: 'long' }), ...(day === undefined ? {} : { day: 'numeric' }) };
  return new Intl.DateTimeFormat([language, 'en'], { ...style, timeZone: 'UTC' }).format(new Date(date));
}
