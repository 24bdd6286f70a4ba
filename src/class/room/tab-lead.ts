/** What the adult's tab keeps of the room it leads, so that a page that is loaded anew leads it still. */
import { readToken } from '../../room/messages.ts';
import type { OpenedRoom } from '../../net/room-client.ts';
import type { LeadKeeper } from './lead.ts';
import { tabRecord } from './tab-pass.ts';

function readOpened(kept: unknown): OpenedRoom | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { pass, token, addresses } = kept as Partial<OpenedRoom>;
  const whole = typeof pass?.room === 'string' && readToken(pass.key) !== undefined && readToken(token) !== undefined && Array.isArray(addresses);
  return whole ? (kept as OpenedRoom) : null;
}

export function tabLead(tab: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): LeadKeeper {
  const record = tabRecord(tab, 'room:lead');
  return { read: () => readOpened(record.read()), write: (opened) => record.write(opened) };
}
