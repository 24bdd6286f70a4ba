/** Ask Rana: which question is being answered, and what the player's country has to say to it. */
import { useState } from 'preact/hooks';
import { askableWith } from '../../campaign/questions.ts';
import type { Question } from '../../campaign/questions.ts';
import { AskRana } from '../../ui/rana/ask-rana.tsx';
import type { RoomScreenProps } from '../room-screen-props.ts';
import { portraitsOf } from '../portraits.ts';
import { fragmentOf } from '../route.ts';
import { StageBehind } from '../stage-behind.tsx';
import { countrySays } from './country-says.ts';
import { viewOfDesk } from './desk-view.ts';

/** Groups whose questions nobody smiles at. */
const grave: readonly Question['group'][] = ['pictures', 'mine', 'strangers'];

/** The screen behind Rana's door. Nothing of what is asked here is kept. */
export function AskScreen({ game, bar, onHouse }: RoomScreenProps) {
  const [group, setGroup] = useState<Question['group']>('trouble');
  const [id, setId] = useState<string | undefined>(undefined);
  const country = countrySays(game.help.value, game.words.language);
  const questions = askableWith(country.law.map(({ topic }) => topic));
  const asked = questions.find((question) => question.id === id);
  const ask = (question: Question): void => {
    game.sound.play('choose');
    setGroup(question.group);
    setId(question.id);
  };
  return (
    <>
      <StageBehind game={game} view={(measure) => viewOfDesk({ mood: asked === undefined ? 'happy' : grave.includes(asked.group) ? 'calm' : 'smile', beat: asked?.id ?? 'hello' }, measure)} />
      <AskRana
        bar={bar} portraits={portraitsOf(['rana'])} country={country} questions={questions} group={group} {...(asked === undefined ? {} : { asked })}
        onGroup={setGroup} onAsk={ask} onHouse={onHouse}
        onDesk={() => { location.hash = fragmentOf({ at: 'ground', room: 'report-desk' }); }}
        onHelp={() => { game.overlay.value = 'help'; }}
      />
    </>
  );
}
