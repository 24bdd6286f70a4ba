import { Prose } from '../ui/evening/prose.tsx';
import { wordsOfPrompt } from '../ui/class/prompt-words.ts';
import type { ClassShow } from '../ui/class/show.ts';
import { useWords } from '../ui/words-context.ts';
import type { Words } from '../words/words.ts';
import type { Desk } from './desk.ts';
import { stepOf } from './lesson.ts';
import { cluesIn, showOf } from './show-of.ts';

/** What the class reads now, in plain words, so that the adult never has to look round. */
export function ConsoleReads({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const { level } = desk;
  const lesson = desk.lesson.value;
  const show = showOf(level, lesson, desk.votes.answered.value);
  const { title, texts } = readOf(words, level.id, show);
  const { found, total } = cluesIn(level, lesson);
  return (
    <div class="console-reads">
      <p class="console-kicker">
        <span>{words.level(level.id)('about.title')} · {words.t(`class.plan.${stepOf(level, lesson).kind}`)}</span>
        {stepOf(level, lesson).kind === 'story' && total > 0 ? <span>{words.t('evening.story.clues', { found, total })}</span> : null}
      </p>
      {lesson.branch === null ? null : <p class="console-branch">{words.t('class.aside', { option: words.level(level.id)(`${lesson.branch.node}.options.${lesson.branch.option}.text`) })}</p>}
      <div aria-live="polite">
        <h2>{title}</h2>
        {texts.map((text, at) => <p key={at}><Prose text={text} /></p>)}
      </div>
    </div>
  );
}

interface Read {
  readonly title: string;
  readonly texts: readonly string[];
}

function readOf(words: Words, level: string, show: ClassShow): Read {
  const say = words.level(level);
  switch (show.at) {
    case 'cover': return { title: words.t('class.console.covered'), texts: [words.t('class.console.covered-note')] };
    case 'breathe': return { title: words.t('evening.breathe.title'), texts: [words.t('evening.breathe.text')] };
    case 'discuss': return { title: words.t('class.discuss.title'), texts: show.prompts.map((prompt) => wordsOfPrompt(words, level, prompt)) };
    case 'summary': return { title: words.t('class.skipped'), texts: [say(`skips.${show.from}.summary`)] };
    case 'welcome': return { title: say('about.title'), texts: [say('about.summary'), words.t('class.console.welcome')] };
    case 'check': return { title: words.t('class.console.check', { at: show.place, of: show.of }), texts: [`${say(`checks.${show.form}.${show.item.id}.from`)}: ${say(`checks.${show.form}.${show.item.id}.text`)}`, ...(show.explain ? [say(`checks.${show.form}.${show.item.id}.why`)] : [])] };
    case 'scene': return readScene(words, level, show.view);
    case 'look': return { title: show.view.look === undefined ? '' : say(`${show.view.look.node}.title`), texts: readLook(words, level, show) };
    case 'ending': return { title: say(`${show.view.at}.title`), texts: [say(`${show.view.at}.text`)] };
    case 'map': return { title: words.t('class.plan.what-if'), texts: [words.t('class.console.what-if')] };
    case 'debrief':
      if (show.decisions.length > 0) return { title: words.t('class.debrief.yours'), texts: show.decisions.map(({ node, option }) => say(`${node}.options.${option}.text`)) };
      return { title: say(`debrief.${show.card.id}.title`), texts: [say(`debrief.${show.card.id}.text`)] };
    case 'help': return { title: words.t('class.help.title'), texts: [words.t('class.help.text')] };
  }
}

function readScene(words: Words, level: string, view: Extract<ClassShow, { at: 'scene' }>['view']): Read {
  const say = words.level(level);
  const last = view.lines.findLast(({ answer }) => answer === undefined);
  const text = last === undefined ? '' : say(`${last.node}.text`);
  const title = view.kind === 'choice' ? say(`${view.at}.label`) : last?.speaker === undefined ? words.t('class.console.told') : say(`people.${last.speaker}`);
  return { title, texts: text === '' ? [] : [text] };
}

function readLook(words: Words, level: string, show: Extract<ClassShow, { at: 'look' }>): readonly string[] {
  const say = words.level(level);
  const { look } = show.view;
  if (look === undefined || show.item === null) return [words.t('class.look.which')];
  const text = say(`${look.node}.items.${show.item}.text`);
  if (show.outcome === null) return [text, words.t('class.look.card')];
  if (show.outcome.kind === 'wrong') return [text, words.t('evening.look.wrong')];
  return [text, say(`${look.node}.items.${show.item}.why`)];
}
