/** The report desk: what has been tapped lives as long as the screen; only the player's people are kept, as in an evening. */
import { useState } from 'preact/hooks';
import { freshDesk } from '../../ui/rana/desk-plan.ts';
import type { DeskState } from '../../ui/rana/desk-plan.ts';
import { ReportDesk } from '../../ui/rana/report-desk.tsx';
import type { RoomScreenProps } from '../room-screen-props.ts';
import { portraitsOf } from '../portraits.ts';
import { fragmentOf } from '../route.ts';
import { changeSettings } from '../settings-actions.ts';
import { StageBehind } from '../stage-behind.tsx';
import { countrySays } from './country-says.ts';
import { viewOfDesk } from './desk-view.ts';

/** The screen of the report desk. */
export function DeskScreen({ game, bar, onHouse }: RoomScreenProps) {
  const [desk, setDesk] = useState<DeskState>(freshDesk);
  const change = (next: DeskState): void => {
    game.sound.play(next.step === desk.step ? 'choose' : 'open');
    setDesk(next);
  };
  return (
    <>
      <StageBehind game={game} view={(measure) => viewOfDesk({ mood: desk.step === 'list' ? 'happy' : 'calm', beat: desk.step }, measure)} />
      <ReportDesk
        bar={bar} portraits={portraitsOf(['rana'])} country={countrySays(game.help.value, game.words.language)} desk={desk} onDesk={change}
        trusted={game.settings.value.people} onTrusted={(people) => changeSettings(game, { people })}
        onPrint={() => globalThis.print()} onHelp={() => { game.overlay.value = 'help'; }} onHouse={onHouse}
        onAsk={() => { location.hash = fragmentOf({ at: 'ground', room: 'rana' }); }}
      />
    </>
  );
}
