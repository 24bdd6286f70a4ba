/** Draws the whole cast: `npm run art`. Writes `baked/` and `portraits/` anew, from the rows of `people.ts`; same source, same bytes. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bakePerson } from './bake-person.ts';
import { people } from './people.ts';

for (const folder of ['baked', 'portraits']) {
  await rm(join(import.meta.dirname, folder), { recursive: true, force: true });
  await mkdir(join(import.meta.dirname, folder), { recursive: true });
}
for (const person of people) {
  const files = await bakePerson(person);
  for (const { path, bytes } of files) await writeFile(join(import.meta.dirname, path), bytes);
  console.log(`${person.id}: ${files.map(({ path, bytes }) => `${path} ${bytes.length}`).join(', ')}`);
}
