/** When the adult is asked about a sum, and what an answer does. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { answerSum, askForSum } from '../../src/class/asked-sum.ts';
import type { AskedSum } from '../../src/class/asked-sum.ts';
import type { ClassApp } from '../../src/class/class-app.tsx';
import type { Lead } from '../../src/class/room/lead.ts';
import { endLesson, openRoomClass } from '../../src/class/room/room-class.ts';
import type { SumOutcome } from '../../src/class/sum-post.ts';
import { classReport } from '../../src/measure/class-sum.ts';
import type { ClassReport } from '../../src/measure/report.ts';

const common = { id: 'AAAAAAAAAAAAAAAAAAAAAA', day: 20_000, campaign: 'lantern', language: 'en' } as const;
const evening = { level: 'free-skins', hash: '0123456789abcdef' };
const sum = classReport({ ...common, ...evening }, { means: 'hands', before: [], after: [] });

function openAsking(mayAsk = true, outcome: SumOutcome = 'sent') {
  const sent: ClassReport[] = [];
  return { sent, sum: signal<AskedSum | undefined>(undefined), post: { mayAsk: () => mayAsk, common: () => common, send: async (report: ClassReport) => { sent.push(report); return outcome; } } };
}

describe('asking about a sum', () => {
  it('sends it once after a yes, however often that is tapped, and says what became of it', async () => {
    for (const outcome of ['sent', 'waiting', 'refused'] as const) {
      const asking = openAsking(true, outcome);
      askForSum(asking, sum);
      expect([asking.sum.value?.state, asking.sent]).toEqual(['asking', []]);
      await Promise.all([answerSum(asking, 'yes'), answerSum(asking, 'yes'), answerSum(asking, 'no')]);
      expect([asking.sum.value?.state, asking.sent]).toEqual([outcome, [sum]]);
    }
  });

  it('sends nothing after a no, not even by a yes that comes late', async () => {
    const asking = openAsking();
    askForSum(asking, sum);
    await answerSum(asking, 'no');
    await answerSum(asking, 'yes');
    expect([asking.sum.value?.state, asking.sent]).toEqual(['no', []]);
  });

  it('does not ask where nobody may be asked, or where there is no sum', () => {
    const [silent, open] = [openAsking(false), openAsking()];
    askForSum(silent, sum);
    askForSum(open, null);
    expect([silent.sum.value, open.sum.value]).toEqual([undefined, undefined]);
  });

  it('asks about an evening that seats played alone when it is stopped, once, and not when they are called to the talk again', () => {
    const asking = openAsking();
    const view = signal<unknown>({ mode: 'own-pace', places: [0, 0, 0, 2, 6], scene: { ...evening, language: 'en', intents: [], known: [], step: 'story', item: null, form: null } });
    const asked: unknown[] = [];
    const room = openRoomClass({ ...asking, desk: signal(undefined) } as unknown as ClassApp, { view, ask: (deed: unknown) => asked.push(deed) } as unknown as Lead, { read: () => null, write: () => undefined });
    endLesson(room, 'debrief');
    expect(asking.sum.value).toMatchObject({ state: 'asking', report: { kind: 'class', means: 'room', checked: [], level: 'free-skins' } });
    asking.sum.value = undefined;
    view.value = { ...(view.value as object), scene: { ...evening, language: 'en', intents: [], known: [], step: 'debrief', item: null, form: null } };
    endLesson(room, 'end');
    expect([asking.sum.value, asked.length]).toEqual([undefined, 4]);
  });
});
