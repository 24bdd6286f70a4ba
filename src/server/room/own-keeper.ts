/** Keeps the rooms of one process: the truth is in its memory, and every change is in the journal before anybody is told. */
import { refuse, takeVote } from './deeds.ts';
import type { Journal } from './journal.ts';
import type { By, Ears, Keeper } from './keeper.ts';
import type { KeptRoom } from './kept-room.ts';

/** So many rooms at once: a bound on this process's memory, and far more than one school opens. */
const mostRooms = 200;

/** Reads back the rooms of the journal. */
export function openOwnKeeper(journal: Journal, { changed, voted }: Pick<Ears, 'changed' | 'voted'>): Keeper {
  const rooms = new Map(journal.read().map((kept) => [kept.id, kept]));
  const find = (by: By): KeptRoom | undefined => {
    if ('id' in by) return rooms.get(by.id);
    return [...rooms.values()].find(({ room, marks }) => ('code' in by ? room.code === by.code : marks.token === by.token));
  };
  const isTaken = ({ id, room: { code } }: KeptRoom): boolean => (find({ code })?.id ?? id) !== id;
  const keep = async (kept: KeptRoom): Promise<void> => {
    rooms.set(kept.id, kept);
    await journal.write({ keep: 'room', kept });
    changed(kept.id);
  };
  const wipe = async (id: string): Promise<void> => {
    if (!rooms.delete(id)) return;
    await journal.write({ keep: 'nothing', id });
    changed(id);
  };
  return {
    async add(kept) {
      if (rooms.size >= mostRooms) return 'too-many-rooms';
      if (isTaken(kept)) return 'code-taken';
      await keep(kept);
      return 'added';
    },
    find: async (by) => find(by) ?? null,
    async change(id, rule) {
      const kept = rooms.get(id);
      if (kept === undefined) return refuse('no-such-room');
      let ruled = rule(kept);
      while (ruled.ok && isTaken(ruled.kept)) ruled = rule(kept);
      if (ruled.ok) await keep(ruled.kept);
      return ruled;
    },
    async vote(id, holder, ballot) {
      const kept = rooms.get(id);
      const ruled = kept === undefined ? refuse('no-such-room') : takeVote(kept, holder, ballot);
      if (!ruled.ok) return ruled;
      rooms.set(id, ruled.kept);
      await journal.write({ keep: 'vote', id, seat: holder.seat, option: ballot.option });
      voted(id);
      return { ok: true };
    },
    wipe,
    async wipeBefore(opened) {
      await Promise.all([...rooms.values()].filter(({ room }) => room.opened <= opened).map(({ id }) => wipe(id)));
    },
    // There is nobody else.
    say: () => undefined,
    keepHouse: async () => undefined,
    close: () => journal.close(),
  };
}
