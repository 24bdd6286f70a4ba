/** `npm run bench -- <name>`: the figures of docs/performance.md, measured now. Without a name: all of them. */

interface Bench {
  readonly what: string;
  readonly load: () => Promise<{ readonly bench: (args: readonly string[]) => Promise<boolean> }>;
}

/** A bench prints its table and says whether every figure holds. Each takes part of the machine: never run two at once. */
const benches: Readonly<Record<string, Bench>> = {
  stage: { what: 'frames, script, rest and what is left behind, drawn in software at 1280x720', load: () => import('./stage/bench.ts') },
  speed: { what: 'first paint, first choice, stage, answers, rest and heap on Slow 4G and a processor a quarter as fast', load: () => import('./speed/bench.ts') },
  levels: { what: 'the level checker over 200 large evenings in every language', load: () => import('./levels/bench.ts') },
  server: { what: 'durable reports a second, memory, results and start, on both databases', load: () => import('./server/bench.ts') },
};

const [only, ...args] = process.argv.slice(2);
const chosen = only === undefined ? Object.keys(benches) : [only];
const unknown = chosen.find((one) => benches[one] === undefined);
if (unknown === undefined) {
  let holds = true;
  for (const one of chosen) {
    const loaded = await benches[one]?.load();
    console.log(`\n== ${one}: ${benches[one]?.what}\n`);
    if (loaded !== undefined && !(await loaded.bench(args))) holds = false;
  }
  process.exitCode = holds ? 0 : 1;
} else {
  console.error(`There is no bench "${unknown}"; there are: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
}

export {};
