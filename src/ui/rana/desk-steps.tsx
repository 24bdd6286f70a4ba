import { Check, Plus } from 'lucide';
import { TrustedForm } from '../evening/trusted-form.tsx';
import { HelpService } from '../help-service.tsx';
import '../help.css';
import './question.css';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import { linesOf, toggled } from './desk-plan.ts';
import type { DeskKind, DeskPlace } from './desk-plan.ts';
import type { DeskProps } from './desk-props.ts';
import { LawNote } from './law-note.tsx';

export interface StepProps extends DeskProps {
  readonly kind: DeskKind;
}

/** What to keep. Where a picture may be part of it, the rule about pictures comes first. */
export function KeepStep({ desk, kind, onDesk }: StepProps) {
  const { t } = useWords();
  return (
    <>
      {kind.pictures ? <PictureRule /> : null}
      <ul class="desk-picks">
        {kind.keep.map((one) => (
          <li key={one}><Pick chosen={desk.keep.includes(one)} words={t(`rana.desk.keep.${one}`)} onPick={() => onDesk({ ...desk, keep: toggled(kind.keep, desk.keep, one) })} /></li>
        ))}
      </ul>
    </>
  );
}

/** The same words as in the help panel, because there is only one rule. */
function PictureRule() {
  const { t } = useWords();
  return (
    <div class="desk-rule">
      <h2>{t('help.pictures.title')}</h2>
      <p>{t('help.pictures.text')}</p>
    </div>
  );
}

/** Whom to go to: by what happened, and with the lines of the player's country. */
export function WhoStep({ desk, kind, country, trusted, onDesk, onTrusted }: StepProps) {
  const { t } = useWords();
  return (
    <>
      <ul class="desk-picks">
        {kind.who.map((place) => (
          <li key={place}>
            <Pick chosen={desk.who.includes(place)} words={t(`rana.desk.who.${place}.title`)} onPick={() => onDesk({ ...desk, who: toggled(kind.who, desk.who, place) })} />
            <p class="desk-place">{t(`rana.desk.who.${place}.text`)}</p>
            {desk.who.includes(place) ? <Lines place={place} country={country} /> : null}
          </li>
        ))}
      </ul>
      <TrustedForm people={trusted} onPeople={onTrusted} />
    </>
  );
}

function Lines({ place, country }: Pick<DeskProps, 'country'> & { readonly place: DeskPlace }) {
  const lines = country.lines.filter(({ topic }) => linesOf[place].includes(topic));
  if (lines.length === 0) return null;
  return <ul class="help-services desk-lines">{lines.map((entry) => <HelpService key={entry.id} entry={entry} heading="h2" />)}</ul>;
}

/** What happens next, at each place the player would go to; at all of them while none was tapped. */
export function NextStep({ desk, kind, country }: StepProps) {
  const { t } = useWords();
  const places = desk.who.length === 0 ? kind.who : desk.who;
  return (
    <>
      <dl class="desk-after">
        {places.map((place) => <div key={place}><dt>{t(`rana.desk.who.${place}.title`)}</dt><dd>{t(`rana.desk.after.${place}`)}</dd></div>)}
      </dl>
      <LawNote topic="parents" country={country} quiet />
      <LawNote topic="anonymous" country={country} quiet />
    </>
  );
}

function Pick({ chosen, words, onPick }: { readonly chosen: boolean; readonly words: string; readonly onPick: () => void }) {
  return (
    <button type="button" class="rana-question desk-pick" aria-pressed={chosen} onClick={onPick}>
      <Icon of={chosen ? Check : Plus} />
      <span>{words}</span>
    </button>
  );
}
