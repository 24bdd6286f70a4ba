/** Which evenings stand on this device, whoever played them. */
import type { Game } from '../game.ts';
import { readHouse } from '../house-record.ts';

/** The evenings that anybody has kept on this device, by level; nothing when the device does not say. */
export async function keptByAnybody(game: Pick<Game, 'saves'>): Promise<readonly string[] | undefined> {
  const device = await game.saves?.device();
  if (device?.kept !== 'device') return undefined;
  const signs = await device.signs();
  if (signs === undefined) return undefined;
  const perSign = await Promise.all(signs.map(async (sign) => {
    const names = await device.records(sign);
    const house = await device.read(sign, 'house');
    if (names === undefined) return undefined;
    return [...names.flatMap((name) => (name.startsWith('evening:') ? [name.slice('evening:'.length)] : [])), ...(house.ok ? Object.keys(readHouse(house.value).windows) : [])];
  }));
  if (perSign.includes(undefined)) return undefined;
  return perSign.flatMap((levels) => levels ?? []);
}
