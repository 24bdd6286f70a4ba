/** What the devices of players send over the weeks of a campaign, made by the very builders that devices use. */
import { boosterReport, choiceReport, endReport, feedbackReport, itemReport, practiceReport, reachReport, reportIdOf, startReport } from '../../measure/build.ts';
import type { Common, HouseCommon } from '../../measure/build.ts';
import type { ReportChannel } from '../../measure/cells.ts';
import type { Graph, GraphItem } from '../../measure/graph.ts';
import { practiceRooms, reportLanguages } from '../../measure/report.ts';
import type { Answer, PracticeRoom, Report } from '../../measure/report.ts';
import type { Level } from '../../story/level.ts';
import { traitOf } from './chance.ts';
import type { Chance } from './chance.ts';
import { playEvening } from './evening.ts';
import type { Player } from './evening.ts';

export interface Shipped {
  readonly level: Level;
  readonly graph: Graph;
}

/** How many things of each kind are judged in a round; in Ripple its two lamps, and nothing genuine. */
const judgedIn: Readonly<Record<PracticeRoom, { readonly traps: number; readonly genuine: number }>> = {
  'inbox-night': { traps: 4, genuine: 4 }, 'who-sees-it': { traps: 4, genuine: 4 }, ripple: { traps: 2, genuine: 0 },
};

export interface Sent {
  readonly report: Report;
  readonly graph: Graph | null;
  readonly channel: ReportChannel;
}

export interface Campaign {
  readonly id: string;
  /** First and last day, days since the epoch. */
  readonly from: number;
  readonly to: number;
}

type Items = readonly GraphItem[];

/** Traps are seen better after the story, most where the level teaches best; genuine ones are trusted about as before. */
export function answerTo({ id, genuine }: GraphItem, { sharpness }: Pick<Player, 'sharpness'>, gain: number, chance: Chance): Answer {
  const hard = 0.2 * (traitOf(id) - 0.5);
  const sure = genuine ? 0.72 + 0.16 * sharpness - 0.06 * gain : 0.3 + 0.36 * sharpness + gain;
  if (chance.happens(Math.max(0.02, Math.min(0.98, sure - hard)))) return genuine ? 'fine' : 'trap';
  return chance.happens(0.45) ? 'unsure' : genuine ? 'trap' : 'fine';
}

/** How much better traps are seen after an evening: the same in every run, and another for each evening. */
export function gainOf(level: string): number {
  return 0.1 + 0.22 * traitOf(`gain of ${level}`);
}

class Device {
  readonly #chance: Chance;
  readonly #campaign: Campaign;
  readonly #player: Player;
  readonly #language: HouseCommon['language'];
  readonly #channel: ReportChannel;
  #lastPlayed: number | null = null;
  readonly sent: Sent[] = [];

  constructor(chance: Chance, campaign: Campaign) {
    this.#chance = chance;
    this.#campaign = campaign;
    this.#player = { sharpness: chance.next(), restlessness: chance.pick([0.3, 1, 4]), pace: chance.around(11_000, 2_500) };
    this.#language = chance.pick(reportLanguages, (language) => ({ en: 30, de: 60 })[language as string] ?? 0.4);
    this.#channel = chance.happens(0.25) ? 'link' : 'open';
  }

  #house(day: number): HouseCommon {
    return { id: reportIdOf(this.#chance.bytes(16)), day, campaign: this.#campaign.id, language: this.#language };
  }

  #send(report: Report | null, graph: Graph | null = null): void {
    if (report !== null && report.day <= this.#campaign.to) this.sent.push({ report, graph, channel: this.#channel });
  }

  #arrive(day: number): void {
    this.#send(reachReport(this.#house(day), this.#lastPlayed));
    this.#lastPlayed = day;
  }

  #answers(items: Items, gain: number): Record<string, Answer> {
    return Object.fromEntries(items.map((item) => [item.id, answerTo(item, this.#player, gain, this.#chance)]));
  }

  play({ level, graph }: Shipped, day: number): void {
    const chance = this.#chance;
    const common = (on = day): Common => ({ ...this.#house(on), level: graph.level, hash: graph.hash });
    this.#arrive(day);
    this.#send(startReport(common()), graph);
    const { facts, taken } = playEvening(level, this.#player, chance);
    if (facts.ending === undefined) {
      // Whoever leaves and does not open the game again is not heard of; some begin anew, or come back in another week.
      if (chance.happens(0.55)) this.#send(endReport(common(day + (chance.happens(0.4) ? 0 : 7 + Math.floor(chance.next() * 10))), facts), graph);
      return;
    }
    this.#send(endReport(common(), facts), graph);
    this.#send(choiceReport(common(), taken, () => chance.next()), graph);
    this.#after({ level, graph }, day, common);
  }

  #after({ graph }: Shipped, day: number, common: (on?: number) => Common): void {
    const chance = this.#chance;
    const gain = gainOf(graph.level);
    const first = chance.happens(0.5) ? 'a' : 'b';
    const second = first === 'a' ? 'b' : 'a';
    if (chance.happens(0.8)) {
      const checks = { first, forms: graph.checks, before: this.#answers(graph.checks[first], 0), after: this.#answers(graph.checks[second], gain) } as const;
      this.#send(itemReport(common(), checks, () => chance.next()), graph);
    }
    const tap = (yes: number, bit: number) => chance.pick([2, 1, 0] as const, (value) => [1 - yes - bit, bit, yes][value] ?? 0);
    if (chance.happens(0.6)) this.#send(feedbackReport(common(), { useful: tap(0.62, 0.3), tell: tap(0.55, 0.3), ...(chance.happens(0.025) ? { upset: 1 } : {}) }), graph);
    for (const weeks of [2, 4] as const) {
      const items = graph.checks.c ?? [];
      if (chance.happens(0.16)) this.#send(boosterReport(common(day + 7 * weeks), weeks, { items, answers: this.#answers(items, gain * (weeks === 2 ? 0.75 : 0.6)) }, () => chance.next()), graph);
    }
  }

  practise(day: number): void {
    const { sharpness } = this.#player;
    this.#arrive(day);
    const room = this.#chance.pick(practiceRooms);
    const { traps, genuine } = judgedIn[room];
    const right = (of: number, share: number): number => Array.from({ length: of }).filter(() => this.#chance.happens(share)).length;
    const [hits, correctRejections] = [right(traps, 0.5 + 0.4 * sharpness), right(genuine, 0.75 + 0.15 * sharpness)];
    this.#send(practiceReport(this.#house(day), room, { hits, misses: traps - hits, falseAlarms: genuine - correctRejections, correctRejections }));
  }
}

/** Everything one device sends during a campaign. Most play one evening or two, on the day a class or a friend speaks of it. */
export function reportsOfDevice(shipped: readonly Shipped[], campaign: Campaign, chance: Chance): readonly Sent[] {
  const device = new Device(chance, campaign);
  const band = chance.pick(['8-11', '12-17'] as const, (one) => (one === '8-11' ? 2 : 1));
  const own = shipped.filter(({ level }) => level.band === band);
  const left = [...(own.length > 0 ? own : shipped)];
  let day = campaign.from + Math.floor(chance.next() * (campaign.to - campaign.from + 1));
  const evenings = chance.pick([1, 2, 3, 4], (count) => [0, 50, 28, 14, 8][count] ?? 0);
  for (let played = 0; played < evenings && left.length > 0 && day <= campaign.to; played += 1) {
    const evening = chance.pick(left, ({ level }) => 0.5 + traitOf(level.id));
    left.splice(left.indexOf(evening), 1);
    device.play(evening, day);
    if (chance.happens(0.3)) device.practise(day);
    day += chance.pick([0, 1, 3, 8], () => 1);
  }
  return device.sent;
}
