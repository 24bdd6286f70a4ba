/** What the first page of a class says of playing without a network: how much of the game is on the adult's computer, and the button that brings the rest. */
import { signal } from '@preact/signals';
import { Download } from 'lucide';
import { useEffect } from 'preact/hooks';
import { openBringing } from '../offline/bringing.ts';
import { canKeep, openOffline } from '../offline/open-offline.ts';
import { NewerVersion } from '../play/saves/newer-version.tsx';
import { OfflinePart } from '../ui/saves/offline-part.tsx';
import '../ui/saves/player-line.css';
import '../ui/saves/saves.css';
import type { ClassGame } from './class-game.ts';

const newer = signal(false);
const bringing = openBringing(async () => {
  const offline = await openOffline();
  offline?.onNewer(() => { newer.value = true; });
  return offline;
});

/** Nothing where the browser cannot keep the game. On a computer that keeps nothing yet no worker is started before the adult asks for it. */
export function ClassOffline({ game }: { readonly game: ClassGame }) {
  useEffect(() => {
    if (canKeep() && navigator.serviceWorker.controller !== null) void bringing.look();
  }, []);
  if (!canKeep()) return null;
  const offline = bringing.offline.value;
  return (
    <div class="class-offline paper">
      <OfflinePart offline={bringing.view.value} onOffline={() => void bringing.bring()} icon={Download} said="class.start.offline" />
      {newer.value && offline !== undefined ? <NewerVersion game={game} offline={offline} /> : null}
    </div>
  );
}
