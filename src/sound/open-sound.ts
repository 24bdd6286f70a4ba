import { createSound } from './sound.ts';
import type { Sound } from './sound.ts';

/** The sound of this browser. Costs nothing until `unlock`: Howler and its files come after the first tap. */
export function openSound(): Sound {
  return createSound({
    openPort: async () => (await import('./howler-port.ts')).openHowler(),
    later: (run, milliseconds) => { setTimeout(run, milliseconds); },
    onHidden: (tell) => { document.addEventListener('visibilitychange', () => tell(document.hidden)); },
  });
}
