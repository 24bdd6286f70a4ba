import { MessagesSquare } from 'lucide';
import { Button } from '../ui/button.tsx';
import { wordsOfPrompt } from '../ui/class/prompt-words.ts';
import { useWords } from '../ui/words-context.ts';
import { viewOf } from '../story/view.ts';
import type { Desk } from './desk.ts';
import { playOf, stepOf } from './lesson.ts';
import { promptsFor } from './prompts.ts';

/** What to talk about in this very scene, and, for the adult alone, what lies behind the options. */
export function ConsoleTalk({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const { level } = desk;
  const lesson = desk.lesson.value;
  const shown = lesson.over === 'discuss';
  const prompts = promptsFor(level, lesson);
  const options = stepOf(level, lesson).kind === 'story' ? viewOf(level, playOf(level, lesson)).options.filter(({ state }) => state === 'open') : [];
  return (
    <section class="console-talk console-paper">
      <h2>{words.t('class.discuss.title')}</h2>
      <ul>{prompts.map((prompt) => <li key={`${prompt.key} ${prompt.option?.option ?? ''}`}>{wordsOfPrompt(words, level.id, prompt)}</li>)}</ul>
      <Button icon={MessagesSquare} pressed={shown} onPress={() => desk.act({ do: 'over', what: shown ? null : 'discuss' })}>{words.t('class.console.discuss')}</Button>
      {options.length === 0 ? null : (
        <details>
          <summary>{words.t('class.console.behind')}</summary>
          <dl>
            {options.map(({ node, id }) => (
              <div key={id}><dt>{words.level(level.id)(`${node}.options.${id}.text`)}</dt><dd>{words.level(level.id)(`${node}.options.${id}.why`)}</dd></div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
