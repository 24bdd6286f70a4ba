/** The thirteen windows of Lantern House: who lives there, and whether their light can be gone to tonight. */
import type { Strand } from '../story/level.ts';
import type { HouseWindow } from '../ui/house-props.ts';
import type { Game } from './game.ts';
import { isBoosterDue } from './booster.ts';
import { darkWindow } from './house-record.ts';

/** In the order of the house, the cellar last; `pack` themes stay dark and unnamed until the campaign's pack opens them. */
const tenants: readonly { readonly id: string; readonly person: string; readonly strand: Strand; readonly pack?: true }[] = [
  { id: 'map-pin', person: 'mila', strand: 'safety' },
  { id: 'free-skins', person: 'jonas', strand: 'fraud' },
  { id: 'left-out', person: 'aisha', strand: 'bullying' },
  { id: 'new-player', person: 'leo', strand: 'safety' },
  { id: 'hello-gran', person: 'vera', strand: 'fraud' },
  { id: 'just-a-joke', person: 'tom', strand: 'bullying' },
  { id: 'one-password', person: 'kim', strand: 'safety' },
  { id: 'sold-out', person: 'sam', strand: 'fraud' },
  { id: 'screenshot', person: 'noor', strand: 'bullying' },
  { id: 'the-picture', person: 'eli', strand: 'safety', pack: true },
  { id: 'easy-money', person: 'marek', strand: 'fraud' },
  { id: 'not-real', person: 'dina', strand: 'bullying', pack: true },
  { id: 'just-testing', person: 'ada', strand: 'safety' },
];

/** The windows as they stand tonight: open are those whose evening is there, wanted by the campaign and, for 13+, in its pack. */
export function windowsOf({ levels, house, campaign, now }: Pick<Game, 'levels' | 'house' | 'campaign' | 'now'>): readonly HouseWindow[] {
  return tenants.map(({ id, person, strand, pack }) => {
    const opened = pack !== true || campaign.opens13.includes(id);
    const wanted = campaign.evenings.length === 0 || campaign.evenings.includes(id);
    const open = opened && wanted && levels.some((level) => level.id === id);
    const record = house.value.windows[id] ?? darkWindow;
    return { id, person, strand, open, flickers: open && isBoosterDue(record, now()), lamps: record.lamps, ...(opened ? {} : { unnamed: true }) };
  });
}
