import { ArrowLeft, Play } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { LevelEntry } from '../play/levels.ts';
import { Bar } from '../ui/bar.tsx';
import type { BarProps } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import { Pick } from '../ui/class/pick.tsx';
import { Icon } from '../ui/icon.tsx';
import { Screen } from '../ui/screen.tsx';
import { StrandSign } from '../ui/strand.tsx';
import { useWords } from '../ui/words-context.ts';
import { lengths } from '../story/lesson-plan.ts';
import type { Length } from '../story/lesson-plan.ts';
import '../ui/evening/evening-screen.css';
import '../ui/evening/night.css';
import './setup-page.css';

export interface Setup {
  readonly level: string;
  readonly language: string;
  readonly length: Length;
  readonly windows: 'one' | 'two';
}

export interface SetupPageProps {
  readonly bar: BarProps;
  /** The evenings of this campaign that are open to a class. */
  readonly evenings: readonly LevelEntry[];
  /** Whether this browser can talk between two windows. */
  readonly canPair: boolean;
  /** The language is changed at once, so that everything that follows is read in it. */
  readonly onLanguage: (code: string) => void;
  readonly onStart: (setup: Setup) => void;
  readonly onBack: () => void;
}

/** Which evening, in which language, for how long, and on how many windows. Every question has an answer already. */
export function SetupPage({ bar, evenings, canPair, onLanguage, onStart, onBack }: SetupPageProps) {
  const { t, language } = useWords();
  const [level, pickLevel] = useState(evenings[0]?.id ?? '');
  const [length, pickLength] = useState<Length>(45);
  const [windows, pickWindows] = useState<'one' | 'two'>(canPair ? 'two' : 'one');
  const picked = evenings.find(({ id }) => id === level);
  const start = (event: Event): void => {
    event.preventDefault();
    if (picked !== undefined) onStart({ level, language, length, windows });
  };
  return (
    <Screen name="class-setup" title={t('class.setup.title')} summary={t('class.setup.summary')} className="evening-screen column-screen night-screen class-setup" bar={<Bar {...bar} />}>
      {evenings.length === 0 ? <p class="setup-empty paper" role="status">{t('class.setup.none')}</p> : (
        <form class="setup" onSubmit={start}>
          <Group name="evening" legend={t('class.setup.evening')}>
            {evenings.map(({ id, strand, band }) => (
              <Pick key={id} name="evening" value={id} picked={level} onPick={pickLevel}>
                <StrandSign strand={strand} /><span>{t(`house.windows.${id}`)}</span> <small>{t('class.setup.ages', { ages: band })}</small>
              </Pick>
            ))}
          </Group>
          <div class="setup-side">
            <LanguagePick missing={picked !== undefined && !picked.languages.includes(language) && !language.startsWith('qps')} onLanguage={onLanguage} />
            <Group name="length" legend={t('class.setup.length')}>
              {lengths.map((minutes) => (
                <Pick key={minutes} name="length" value={String(minutes)} picked={String(length)} onPick={() => pickLength(minutes)}>
                  <span>{t('class.setup.minutes', { minutes })}</span> <small>{t(`class.setup.length-${minutes}`)}</small>
                </Pick>
              ))}
            </Group>
          </div>
          <div class="setup-side">
            <WindowsPick picked={windows} canPair={canPair} onPick={pickWindows} />
            <div class="acts setup-acts">
              <Button icon={ArrowLeft} iconTurns onPress={onBack}>{t('class.setup.back')}</Button>
              <button type="submit" class="button button-lamp"><Icon of={Play} turns /><span>{t('class.setup.start')}</span></button>
            </div>
          </div>
        </form>
      )}
    </Screen>
  );
}

/** `missing`: the evening picked is not told in this language. */
function LanguagePick({ missing, onLanguage }: { readonly missing: boolean; readonly onLanguage: (code: string) => void }) {
  const { t, language, languages } = useWords();
  return (
    <label class="setup-language paper">
      <b>{t('class.setup.language')}</b>
      <select value={language} onChange={(event) => onLanguage(event.currentTarget.value)}>
        {languages.map(({ code, name }) => <option key={code} value={code} lang={code}>{name}</option>)}
      </select>
      {missing ? <span class="setup-note" role="status">{t('class.setup.not-in-language')}</span> : null}
    </label>
  );
}

interface WindowsPickProps {
  readonly picked: Setup['windows'];
  readonly canPair: boolean;
  readonly onPick: (windows: Setup['windows']) => void;
}

function WindowsPick({ picked, canPair, onPick }: WindowsPickProps) {
  const { t } = useWords();
  const kinds = canPair ? ['two', 'one'] as const : ['one'] as const;
  return (
    <Group name="windows" legend={t('class.setup.windows')}>
      {kinds.map((kind) => (
        <Pick key={kind} name="windows" value={kind} picked={picked} onPick={() => onPick(kind)}><span>{t(`class.setup.${kind}`)}</span> <small>{t(`class.setup.${kind}-note`)}</small></Pick>
      ))}
    </Group>
  );
}

function Group({ name, legend, children }: { readonly name: string; readonly legend: string; readonly children: ComponentChildren }) {
  return <fieldset class={`setup-group setup-${name} paper`}><legend>{legend}</legend>{children}</fieldset>;
}
