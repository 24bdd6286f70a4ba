/** What can be asked of Officer Rana: the questions by group, and which of them a country's law answers. Words stand in the section `rana`. */

import type { LawTopic } from './help-answers.ts';

export const questionGroups = ['trouble', 'telling', 'report', 'pictures', 'money', 'mean', 'strangers', 'mine'] as const;
export type QuestionGroup = (typeof questionGroups)[number];

export interface Question {
  /** `[a-z][a-z-]*`; its words are `rana.questions.<id>.ask` and `.answer`. */
  readonly id: string;
  readonly group: QuestionGroup;
  /** Questions that are often the next one; ids of this list. */
  readonly related: readonly string[];
  /** A country's help file may answer it for that country. */
  readonly law?: LawTopic;
  /** There is nothing true everywhere to say: it is only asked where the country's file answers it. */
  readonly onlyByLaw?: true;
}

export const questions: readonly Question[] = [
  { id: 'trouble', group: 'trouble', related: ['punished', 'parents', 'mine-early'] },
  { id: 'too-young', group: 'trouble', related: ['trouble', 'phone-away'] },
  { id: 'phone-away', group: 'trouble', related: ['embarrassed', 'who-first'] },
  { id: 'punished', group: 'trouble', related: ['mine-early', 'parents'], law: 'punished', onlyByLaw: true },
  { id: 'who-first', group: 'telling', related: ['not-believed', 'home'] },
  { id: 'parents', group: 'telling', related: ['home', 'anonymous'], law: 'parents' },
  { id: 'not-believed', group: 'telling', related: ['who-first', 'big-enough'] },
  { id: 'embarrassed', group: 'telling', related: ['who-first', 'pic-sent'] },
  { id: 'promised', group: 'telling', related: ['secret', 'friend'] },
  { id: 'home', group: 'telling', related: ['who-first', 'anonymous'] },
  { id: 'big-enough', group: 'telling', related: ['late', 'wrong'] },
  { id: 'here', group: 'report', related: ['after', 'police'] },
  { id: 'police', group: 'report', related: ['after', 'who-first'] },
  { id: 'after', group: 'report', related: ['keep', 'anonymous', 'parents'] },
  { id: 'anonymous', group: 'report', related: ['parents', 'after'], law: 'anonymous' },
  { id: 'keep', group: 'report', related: ['deleted', 'after'] },
  { id: 'late', group: 'report', related: ['deleted', 'big-enough'] },
  { id: 'wrong', group: 'report', related: ['big-enough', 'after'] },
  { id: 'deleted', group: 'report', related: ['keep', 'late'] },
  { id: 'pic-sent', group: 'pictures', related: ['pic-gone', 'embarrassed'] },
  { id: 'pic-asked', group: 'pictures', related: ['pic-sent', 'secret'] },
  { id: 'pic-fake', group: 'pictures', related: ['pic-gone', 'keep'] },
  { id: 'pic-got', group: 'pictures', related: ['mine-forward', 'friend'] },
  { id: 'pic-gone', group: 'pictures', related: ['pic-sent', 'here'] },
  { id: 'paid', group: 'money', related: ['money-back', 'keep'] },
  { id: 'money-back', group: 'money', related: ['paid', 'embarrassed'] },
  { id: 'account', group: 'money', related: ['code', 'keep'] },
  { id: 'code', group: 'money', related: ['account', 'trouble'] },
  { id: 'mule', group: 'money', related: ['punished', 'mine-early'] },
  { id: 'answer-back', group: 'mean', related: ['keep', 'who-behind'] },
  { id: 'friend', group: 'mean', related: ['promised', 'wrong'] },
  { id: 'left-out', group: 'mean', related: ['friend', 'who-first'] },
  { id: 'school', group: 'mean', related: ['who-first', 'keep'] },
  { id: 'who-behind', group: 'mean', related: ['keep', 'after'] },
  { id: 'real', group: 'strangers', related: ['meet', 'secret'] },
  { id: 'meet', group: 'strangers', related: ['real', 'trouble'] },
  { id: 'secret', group: 'strangers', related: ['promised', 'gifts'] },
  { id: 'gifts', group: 'strangers', related: ['secret', 'pic-asked'] },
  { id: 'mine-post', group: 'mine', related: ['mine-sorry', 'mine-early'] },
  { id: 'mine-forward', group: 'mine', related: ['pic-got', 'mine-sorry'] },
  { id: 'mine-login', group: 'mine', related: ['mine-early', 'punished'] },
  { id: 'mine-early', group: 'mine', related: ['trouble', 'who-first'] },
  { id: 'mine-sorry', group: 'mine', related: ['mine-post', 'friend'] },
];

/** The questions that can be asked where these topics of law are answered. */
export function askableWith(answered: readonly LawTopic[]): readonly Question[] {
  return questions.filter(({ law, onlyByLaw }) => onlyByLaw !== true || (law !== undefined && answered.includes(law)));
}
