/** Every address a run begins at, and every language there is. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sheets } from '../../src/kit/route.ts';
import { groundRooms } from '../../src/play/route.ts';
import { root } from '../../src/cli/tools.ts';

const foldersIn = (folder: string): readonly string[] => readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();

/** Pseudo-languages are among them: texts half as long again, and from right to left. */
export const languages: readonly string[] = [...foldersIn('src/words/packs'), 'qps-long', 'qps-rtl'];

const evenings = foldersIn('levels');

/** As fragments. Evenings stand twice, because most of the game is in them. */
export const fragments: readonly string[] = [
  '#/', ...evenings.map((id) => `#/evening/${id}`), ...evenings.map((id) => `#/evening/${id}`), ...groundRooms.map((room) => `#/ground/${room}`),
  '#/results', '#/class', '#/class', '#/class/projector', '#/room', '#/room/abcdef', '#/kit', '#/kit/campaign', ...sheets.map((sheet) => `#/kit/${sheet}/${evenings[0]}`),
  '#/evening/nowhere', '#/nothing/at/all',
];
