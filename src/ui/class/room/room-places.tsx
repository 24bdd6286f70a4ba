import { lastPlace } from '../../../room/messages.ts';
import { useWords } from '../../words-context.ts';

export interface RoomPlacesProps {
  /** How many seats are at each place, from before the story to its end. */
  readonly places: readonly number[];
}

/** Where everybody is who plays alone: how many, never who. */
export function RoomPlaces({ places }: RoomPlacesProps) {
  const { t } = useWords();
  const total = places.reduce((sum, count) => sum + count, 0);
  return (
    <section class="room-places paper" aria-labelledby="room-places">
      <h2 id="room-places">{t('room.lead.places')}</h2>
      {places.map((count, place) => {
        const name = place === 0 ? t('room.lead.place.before') : place === lastPlace ? t('room.lead.place.end') : t('room.lead.place.part', { part: place });
        return (
          <div key={place} class="room-place">
            <span>{name}</span><progress value={count} max={Math.max(1, total)} aria-label={name} /><output>{t('room.lead.place-count', { count })}</output>
          </div>
        );
      })}
    </section>
  );
}
