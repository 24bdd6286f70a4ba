/** The way from the front door to a seat: `#/room` asks for the code, `#/room/<token>` is what a QR leads to. */
import { render } from 'preact';
import { readToken } from '../../room/messages.ts';
import { browserNet } from './browser-net.ts';
import { openSeatGame } from './seat-game.ts';
import type { SeatSwitches } from './seat-game.ts';
import { SeatPage } from './seat-page.tsx';
import { openSeat } from './seat.ts';
import { tabDriver } from './tab-driver.ts';
import { tabPass } from './tab-pass.ts';

/** Shows a seat in `root`. A token in the address is taken out of it at once, so that it stays in no history. Resolves when the page stands. */
export async function openSeatPage(root: HTMLElement, switches: SeatSwitches): Promise<void> {
  const token = readToken(location.hash.split('/')[2]);
  if (token !== undefined) history.replaceState(null, '', '#/room');
  const kept = tabPass(() => sessionStorage, 'room:seat');
  const driver = tabDriver(() => sessionStorage, () => kept.read() !== null);
  const game = await openSeatGame(switches, driver);
  const seat = openSeat(browserNet(), {
    read: () => kept.read(),
    write(pass) {
      kept.write(pass);
      if (pass !== null) return;
      // With the seat goes what was played in it; whoever sits here next begins anew.
      driver.wipe();
      game.evening.value = undefined;
    },
  });
  if (token !== undefined) seat.joinBy(token);
  render(<SeatPage game={game} seat={seat} />, root);
}
