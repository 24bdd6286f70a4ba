/** The pages of a lesson that are no scene: the title page that covers everything, the welcome, a pause, what to talk about, ending, map, help. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { HelpTopic, Level, NodeId } from '../../story/level.ts';
import type { WhatIfMap } from '../../story/map.ts';
import { Busts } from '../evening/busts.tsx';
import { MapDrawing } from '../evening/map-drawing.tsx';
import { Prose } from '../evening/prose.tsx';
import type { Portraits } from '../evening/props.ts';
import { StrandSign } from '../strand.tsx';
import { useWords } from '../words-context.ts';
import { wordsOfPrompt } from './prompt-words.ts';
import type { ClassShow, ShownPrompt } from './show.ts';
import '../evening/tool-panels.css';
import './class-pages.css';

const agreements = ['story', 'own', 'pass', 'out'] as const;
/** Windows of the little house on the title page: which of them are lit. */
const windows = [0, 1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0];

/** Looks like the title page of anything: nothing on it tells what the class is talking about. */
export function CoverPage() {
  const { t } = useWords();
  return (
    <div class="class-cover">
      <svg class="class-cover-house" viewBox="0 0 240 200" aria-hidden="true" focusable="false">
        <path class="cover-roof" d="M20 62 120 12l100 50z" /><path class="cover-wall" d="M34 62h172v130H34z" />
        {windows.map((lit, at) => <rect key={at} class={lit === 1 ? 'cover-window cover-lit' : 'cover-window'} x={50 + (at % 4) * 38} y={74 + Math.floor(at / 4) * 38} width="24" height="26" rx="4" />)}
      </svg>
      <p class="class-cover-title">{t('class.cover.title')}</p>
      <p class="class-cover-line">{t('class.cover.line')}</p>
    </div>
  );
}

/** A pause for everybody. */
export function BreatheTogether() {
  const { t } = useWords();
  return (
    <div class="class-breathe">
      <div class="breath" aria-hidden="true"><span /></div>
      <h2>{t('evening.breathe.title')}</h2>
      <p>{t('evening.breathe.text')}</p>
      <p>{t('class.breathe.kept')}</p>
    </div>
  );
}

/** What it is about, and what is agreed before it begins. */
export function Welcome({ level, portraits }: { readonly level: Level; readonly portraits: Portraits }) {
  const words = useWords();
  const say = words.level(level.id);
  return (
    <div class="class-welcome">
      <section class="class-paper paper">
        <p class="class-kicker"><StrandSign strand={level.strand} />{say('about.who')}</p>
        <h2>{say('about.title')}</h2>
        <p>{say('about.summary')}</p>
        <p class="class-note"><b>{words.t('evening.knock.note')}:</b> {say('about.note')}</p>
        <h3>{words.t('class.welcome.agreed')}</h3>
        <ul class="class-agreed">{agreements.map((one) => <li key={one}>{words.t(`class.welcome.${one}`)}</li>)}</ul>
      </section>
      <Busts people={[level.window]} portraits={portraits} />
    </div>
  );
}

/** Questions to talk about, three at most. */
export function Discuss({ level, prompts, portraits }: { readonly level: Level; readonly prompts: readonly ShownPrompt[]; readonly portraits: Portraits }) {
  const words = useWords();
  return (
    <div class="class-discuss">
      <section class="class-paper paper">
        <h2>{words.t('class.discuss.title')}</h2>
        <ol>{prompts.map((prompt) => <li key={`${prompt.key} ${prompt.option?.option ?? ''}`}>{wordsOfPrompt(words, level.id, prompt)}</li>)}</ol>
        <p class="class-how">{words.t('class.discuss.how')}</p>
      </section>
      <Busts people={[level.window]} portraits={portraits} />
    </div>
  );
}

/** What happened in a scene that the class left out. */
export function SkipSummary({ level, from }: { readonly level: Level; readonly from: NodeId }) {
  const words = useWords();
  return (
    <div class="class-ending">
      <section class="class-paper paper">
        <h2>{words.t('class.skipped')}</h2>
        <p><Prose text={words.level(level.id)(`skips.${from}.summary`)} /></p>
      </section>
    </div>
  );
}

/** How the evening ended for this class. */
export function ClassEnding({ level, show, portraits }: { readonly level: Level; readonly show: Extract<ClassShow, { at: 'ending' }>; readonly portraits: Portraits }) {
  const words = useWords();
  const say = words.level(level.id);
  return (
    <div class="class-ending">
      <section class="class-paper paper">
        <p class="class-kicker">{words.t('evening.ending.known')}</p>
        <h2>{say(`${show.view.at}.title`)}</h2>
        <p><Prose text={say(`${show.view.at}.text`)} /></p>
      </section>
      <Busts people={show.view.scene.people} portraits={portraits} />
    </div>
  );
}

/** The class's way through the evening; what was not seen stays a silhouette. */
export function ClassMap({ level, map, motion }: { readonly level: Level; readonly map: WhatIfMap; readonly motion: boolean }) {
  const words = useWords();
  const say = words.level(level.id);
  const [picked, pick] = useState<string | undefined>(undefined);
  const endings = map.nodes.filter(({ kind }) => kind === 'ending');
  return (
    <div class="class-map">
      <h2>{words.t('evening.map.title', { title: say('about.title') })}</h2>
      <p>{words.t('class.map.lead', { found: endings.filter(({ lit }) => lit).length, total: endings.length })}</p>
      <MapDrawing map={map} motion={motion} picked={picked} nameOf={(id, kind) => say(kind === 'ending' ? `${id}.title` : `${id}.label`)} onPick={pick} />
    </div>
  );
}

/** Whom to tell: three places everybody can think of somebody for, and the lines of the country. */
export function ClassHelp({ topic, helpLines }: { readonly topic: HelpTopic; readonly helpLines: ComponentChildren }) {
  const { t } = useWords();
  return (
    <div class="class-help">
      <section class="class-paper paper">
        <h2>{t('class.help.title')}</h2>
        <p>{t('class.help.text')}</p>
        <ul class="class-places">{(['home', 'school', 'elsewhere'] as const).map((place) => <li key={place}><b>{t(`evening.trusted.${place}.label`)}</b> <span aria-hidden="true">…</span></li>)}</ul>
        <p>{t('class.help.second')}</p>
      </section>
      <section class="class-lines class-paper paper">
        <h2>{t(`evening.debrief.topic.${topic}`)}</h2>
        {helpLines}
      </section>
    </div>
  );
}

