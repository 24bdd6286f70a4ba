/** Which drawing and which colours a place has; a new place is a row here. */
import type { PersonId, Place } from '../../../story/level.ts';
import type { RoomSpace } from '../../geometry.ts';
import { blend, ink, type RoomColours } from '../../palette.ts';
import { childBedroom } from './bedroom-child.ts';
import { grownBedroom } from './bedroom-grown.ts';
import { teenBedroom } from './bedroom-teen.ts';
import { busStop } from './bus-stop.ts';
import { cafe } from './cafe.ts';
import { cellar } from './cellar.ts';
import { classroom } from './classroom.ts';
import { kitchen } from './kitchen.ts';
import type { Light } from './light.ts';
import { policeDesk } from './police-desk.ts';
import { roof } from './roof.ts';
import type { Room, RoomSet } from './room.ts';
import { schoolyard } from './schoolyard.ts';
import { shades } from './shade.ts';
import { stairwell } from './stairwell.ts';
import { type TenantLook, tenantLook } from './tenants.ts';

type Colours = Omit<RoomColours, 'sky' | 'skyLow'>;
interface PlaceRow { readonly build: (set: RoomSet) => Room; readonly colours: (tenant: TenantLook) => Colours }

const bedrooms = { child: childBedroom, teen: teenBedroom, grown: grownBedroom } as const;

/** A bedroom takes its colours from who sleeps there. */
function bedroomColours({ wall, cover, cloth }: TenantLook): Colours {
  return { wall, panel: blend(wall, ink, 0.18), floor: blend(wall, '#2b2767', 0.55), main: cover, second: cover, accent: cloth, front: blend(wall, '#2b2358', 0.68) };
}

function always(colours: Colours): () => Colours {
  return () => colours;
}

const rows: Readonly<Record<Place, PlaceRow>> = {
  bedroom: { build: (set) => bedrooms[set.tenant.room](set), colours: bedroomColours },
  kitchen: { build: kitchen, colours: always({ wall: '#3f9a97', panel: '#2f7f80', floor: '#2c4f7c', main: '#fff0d2', second: '#ffb35c', accent: '#ff8f6b', front: '#2d3b72' }) },
  stairwell: { build: stairwell, colours: always({ wall: '#7387d8', panel: '#4b64b4', floor: '#3a3f86', main: '#c4a7e7', second: '#8fd8e8', accent: '#ffd166', front: '#2e2d6c' }) },
  classroom: { build: classroom, colours: always({ wall: '#c98a5c', panel: '#a5683f', floor: '#6b4a5c', main: '#ffe3b3', second: '#5f8fc9', accent: '#ffd166', front: '#573a58' }) },
  schoolyard: { build: schoolyard, colours: always({ wall: '#c9685c', panel: '#9a4a4f', floor: '#5f6a8c', main: '#ffb35c', second: '#8fd8e8', accent: '#ffd166', front: '#3f466c' }) },
  'bus-stop': { build: busStop, colours: always({ wall: '#6a77a8', panel: '#4f5a8c', floor: '#4a5378', main: '#a99bff', second: '#8fd8e8', accent: '#ff9f45', front: '#333a63' }) },
  cafe: { build: cafe, colours: always({ wall: '#b0506a', panel: '#84385c', floor: '#5c3560', main: '#ffe3b3', second: '#8fe6d6', accent: '#ffd166', front: '#6a4034' }) },
  roof: { build: roof, colours: always({ wall: '#a06a8c', panel: '#74507f', floor: '#54497c', main: '#a99bff', second: '#8fd8e8', accent: '#ff9f45', front: '#3f3468' }) },
  cellar: { build: cellar, colours: always({ wall: '#5a5486', panel: '#463f70', floor: '#393462', main: '#a99bff', second: '#8fd8e8', accent: '#ff9f45', front: '#3a2f52' }) },
  'police-desk': { build: policeDesk, colours: always({ wall: '#5aa0b8', panel: '#3f7f9f', floor: '#35507f', main: '#ffe3b3', second: '#9db8ff', accent: '#ffd166', front: '#2c3f70' }) },
};

/** Builds the room of a place: pure data and painters, nothing is drawn yet. */
export function buildRoom(place: Place, scene: { readonly light: Light; readonly tenant: PersonId; readonly space: RoomSpace }): Room {
  const { light, space } = scene;
  const tenant = tenantLook(scene.tenant);
  const { sky, skyLow } = shades[light];
  return rows[place].build({ space, light, tenant, colours: { ...rows[place].colours(tenant), sky, skyLow } });
}
