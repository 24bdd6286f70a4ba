/** Runs one command by its name; `launch.mjs` has made the machine ready for it. Everything after the name goes on to the tool. */
import { buildIfStale } from './build/fresh.ts';
import { readyBrowser } from './find-browser.ts';
import { isTool, runTool, tools } from './tools.ts';

/** Playwright looks for its browser before any test could get one. */
const inABrowser: ReadonlySet<string> = new Set(['e2e', 'pictures', 'torture-pages', 'torture-long']);

const [command = '', ...args] = process.argv.slice(2);

async function run(): Promise<number> {
  if (command === 'start') {
    const built = await buildIfStale();
    return built === 0 ? runTool('server', args) : built;
  }
  if (isTool(command)) return runTool(command, args, inABrowser.has(command) ? { CHROMIUM_PATH: readyBrowser() } : {});
  console.error(`There is no command "${command}"; there are: start, ${Object.keys(tools).join(', ')}.`);
  return 2;
}

process.exitCode = await run();
