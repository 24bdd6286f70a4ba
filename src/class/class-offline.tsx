/** Brings the whole game onto the adult's computer before a lesson, because a school's network may let nothing through. */
import { Download } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { canKeep, openOffline } from '../offline/open-offline.ts';
import type { Offline } from '../offline/open-offline.ts';
import { NewerVersion } from '../play/saves/newer-version.tsx';
import { OfflinePart } from '../ui/saves/offline-part.tsx';
import type { OfflineView } from '../ui/saves/saves-props.ts';
import '../ui/saves/player-line.css';
import '../ui/saves/saves.css';
import type { ClassGame } from './class-game.ts';

/** Nothing where the browser cannot keep the game. On a computer that keeps nothing yet no worker is started before the adult asks for it. */
export function ClassOffline({ game }: { readonly game: ClassGame }) {
  const [view, setView] = useState<OfflineView>({ is: 'none' });
  const [offline, setOffline] = useState<Offline | undefined>(undefined);
  const [newer, setNewer] = useState(false);
  const open = async (): Promise<Offline | undefined> => {
    const opened = offline ?? await openOffline();
    if (opened !== undefined && offline === undefined) opened.onNewer(() => setNewer(true));
    setOffline(opened);
    return opened;
  };
  const look = async (): Promise<void> => {
    const state = await (await open())?.look();
    if (state !== undefined) setView(state);
  };
  const bring = async (): Promise<void> => {
    setView({ is: 'bringing', done: 0, total: 0 });
    const opened = await open();
    if (opened === undefined) setView({ is: 'stopped' });
    else await opened.bringAll(setView);
  };
  useEffect(() => {
    if (canKeep() && navigator.serviceWorker.controller !== null) void look();
  }, []);
  if (!canKeep()) return null;
  return (
    <div class="class-offline paper">
      <OfflinePart offline={view} onOffline={() => void bring()} icon={Download} said="class.start.offline" />
      {newer && offline !== undefined ? <NewerVersion game={game} offline={offline} /> : null}
    </div>
  );
}
