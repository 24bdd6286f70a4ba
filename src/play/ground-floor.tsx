/** The rooms on the ground floor of the house: each comes with its own code and words when its door is opened. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LoadingScreen } from '../ui/message-screen.tsx';
import type { LateSection } from '../words/late-sections.ts';
import { tellNotice } from './game.ts';
import type { GroundRoom } from './route.ts';
import type { RoomScreenProps } from './room-screen-props.ts';
import { SpokenPart } from './spoken-part.tsx';
import { StageBehind } from './stage-behind.tsx';

interface Door {
  /** The section of the packs that the room speaks with. */
  readonly words: LateSection;
  readonly open: () => Promise<FunctionComponent<RoomScreenProps>>;
}

const doors: Readonly<Record<GroundRoom, Door>> = {
  'inbox-night': { words: 'practice', open: async () => (await import('./practice/inbox-night-screen.tsx')).InboxNightScreen },
  'who-sees-it': { words: 'practice', open: async () => (await import('./practice/who-sees-it-screen.tsx')).WhoSeesItScreen },
  'ripple': { words: 'practice', open: async () => (await import('./practice/ripple-screen.tsx')).RippleScreen },
  'rana': { words: 'rana', open: async () => (await import('./rana/ask-screen.tsx')).AskScreen },
  'report-desk': { words: 'rana', open: async () => (await import('./rana/desk-screen.tsx')).DeskScreen },
};

/** A room on the ground floor. What does not arrive is told, and the player is in the house again. */
export function GroundFloor({ room, ...props }: RoomScreenProps & { readonly room: GroundRoom }) {
  const { game, onHouse } = props;
  const [opened, setOpened] = useState<{ readonly room: GroundRoom; readonly Screen: FunctionComponent<RoomScreenProps> } | undefined>(undefined);
  useEffect(() => {
    const door = doors[room];
    let isWanted = true;
    Promise.all([door.open(), game.words.loadSection(door.words)]).then(([Screen]) => setOpened({ room, Screen }), () => {
      if (!isWanted) return;
      tellNotice(game, 'room-missing');
      onHouse();
    });
    return () => { isWanted = false; };
  }, [room]);
  if (opened?.room !== room) return <><StageBehind game={game} view={() => ({ show: 'dark' })} /><LoadingScreen bar={props.bar} onHouse={onHouse} /></>;
  return <SpokenPart game={game} of={doors[room].words}><opened.Screen {...props} /></SpokenPart>;
}
