/** Every address a run begins at, and every language there is. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './act.ts';
import { sheets } from '../../src/kit/route.ts';
import { groundRooms } from '../../src/play/route.ts';
import { root } from '../../src/cli/tools.ts';

const foldersIn = (folder: string): readonly string[] => readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();

/** Pseudo-languages are among them: texts half as long again, and from right to left. */
export const languages: readonly string[] = [...foldersIn('src/words/packs'), 'qps-long', 'qps-rtl'];

export const evenings = foldersIn('levels');

/** As fragments. Evenings stand twice, because most of the game is in them. */
export const fragments: Readonly<Record<Place, readonly string[]>> = {
  game: [
    '#/', ...evenings.map((id) => `#/evening/${id}`), ...evenings.map((id) => `#/evening/${id}`), ...groundRooms.map((room) => `#/ground/${room}`),
    '#/results', '#/results?key={key}', '#/class', '#/class', '#/class/projector', '#/class/room', '#/room', '#/room/abcdef', '#/kit', '#/kit/campaign',
    ...sheets.map((sheet) => `#/kit/${sheet}/${evenings[0]}`), '#/evening/nowhere', '#/nothing/at/all',
  ],
  console: ['#/class/room', '#/class/room', '#/class/room', '#/class'],
  seat: ['#/room/{token}', '#/room/{token}', '#/room/{token}', '#/room'],
};
