/** `npm run torture`: what takes too long for `npm test`. Everything after the command goes on to Playwright, for instance `-- -g screenshot`. */
import { readyBrowser } from './find-browser.ts';
import { runTool } from './tools.ts';

const withBrowser = { CHROMIUM_PATH: readyBrowser() };
const args = process.argv.slice(2);
const unit = args.length > 0 ? 0 : await runTool('torture-unit');
const pages = await runTool('torture-pages', args, withBrowser);
const long = args.length > 0 ? 0 : await runTool('torture-long', [], withBrowser);
process.exitCode = unit === 0 && pages === 0 && long === 0 ? 0 : 1;
