/** What adults send of whole classes, made by the very builder that the console uses. */
import { reportIdOf } from '../../measure/build.ts';
import { classReport } from '../../measure/class-sum.ts';
import type { AnsweredItem } from '../../measure/class-sum.ts';
import type { GraphItem } from '../../measure/graph.ts';
import { answers } from '../../measure/report.ts';
import type { ClassMeans } from '../../measure/report.ts';
import type { Chance } from './chance.ts';
import { answerTo, gainOf } from './reports.ts';
import type { Campaign, Sent, Shipped } from './reports.ts';

/** A form as a class answers it: most raise a hand, and children of one class are alike. */
function answered(form: readonly GraphItem[], children: readonly number[], gain: number, chance: Chance): AnsweredItem[] {
  return form.map((item) => {
    const said = children.flatMap((sharpness) => (chance.happens(0.94) ? [answerTo(item, { sharpness }, gain, chance)] : []));
    return { genuine: item.genuine, answered: said.length, counts: Object.fromEntries(answers.map((answer) => [answer, said.filter((one) => one === answer).length])) };
  });
}

/** The sum of one class whose adult said yes; one in five had no time for the gut checks. */
export function sumOfClass(shipped: readonly Shipped[], { id: campaign, from, to }: Campaign, chance: Chance): Sent {
  const { graph } = chance.pick(shipped);
  const means: ClassMeans = chance.happens(0.7) ? 'hands' : 'room';
  const common = {
    id: reportIdOf(chance.bytes(16)), day: from + Math.floor(chance.next() * (to - from + 1)), campaign, level: graph.level, hash: graph.hash, language: chance.pick(['de', 'en'] as const, (one) => (one === 'de' ? 2 : 1)),
  };
  const usual = chance.next();
  const children = Array.from({ length: 14 + Math.floor(chance.next() * 17) }, () => Math.min(1, Math.max(0, chance.around(usual, 0.25))));
  const [before, after] = chance.happens(0.8) ? [answered(graph.checks.a, children, 0, chance), answered(graph.checks.b, children, gainOf(graph.level), chance)] : [[], []];
  return { report: classReport(common, { means, before, after }), graph, channel: 'class' };
}
