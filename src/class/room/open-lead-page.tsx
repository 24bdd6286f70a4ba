/** The way from the front door to a room's console: `#/class/room`. */
import { render } from 'preact';
import { openClassApp } from '../class-app.tsx';
import { openClassChannel } from '../class-channel.ts';
import { openClassGame } from '../class-game.ts';
import type { OpenClassGame } from '../class-game.ts';
import { browserNet } from './browser-net.ts';
import { LeadPages } from './lead-page.tsx';
import { openLead } from './lead.ts';
import { openRoomClass, resumeLesson } from './room-class.ts';
import { tabLead } from './tab-lead.ts';
import { tabRecord } from './tab-pass.ts';

/** Shows the console in `root`. Resolves when the page stands; a lesson that was on comes back once its evening is here. */
export async function openLeadPage(root: HTMLElement, switches: OpenClassGame): Promise<void> {
  const game = await openClassGame(switches);
  await game.words.loadSection('room');
  const app = openClassApp(game, openClassChannel(), undefined);
  const room = openRoomClass(app, openLead(browserNet(), tabLead(() => sessionStorage)), tabRecord(() => sessionStorage, 'room:lesson'));
  await resumeLesson(room);
  render(<LeadPages room={room} />, root);
}
