/** Puts a page together that carries everything: script, style sheet and the files the game fetches. */
import { createHash } from 'node:crypto';
import { carriedId } from '../../offline/carried.ts';
import type { CarriedBuild } from './carried-build.ts';

/** Comes in: the project's `index.html`, what was built, and the files by address. Goes out: the text of the page. */
export function carriedPage(html: string, { script, style }: CarriedBuild, files: Readonly<Record<string, string>>): string {
  const code = safeScript(script);
  const data = JSON.stringify(files).replaceAll('<', '\\u003c');
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(code, style)}" />`,
    `<style>${style}</style>`,
    `<script type="application/json" id="${carriedId}">${data}</script>`,
  ].join('\n    ');
  const page = html
    .replace('<html ', '<html data-leave="about:blank" ')
    // What stands beside the page elsewhere does not stand beside this one.
    .replaceAll(/ *<(link|script)\b[^>]*>(<\/script>)?\n/g, '')
    .replace('</title>', () => `</title>\n    ${head}`)
    .replace('</body>', () => `<script>${code}</script>\n  </body>`);
  if (!page.includes(code) || !page.includes(data)) throw new Error('index.html has no title or no body to put the game into');
  return page;
}

/** A page cannot hold the end of its own script within it. */
function safeScript(script: string): string {
  return script.replaceAll(/<(?=\/script|!--)/gi, '\\x3C');
}

/** As strict as the server's: no address of any kind can be asked for, and only this script and this style sheet count. */
function policyFor(script: string, style: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'", `script-src ${hash(script)}`, `style-src ${hash(style)}`, 'img-src data: blob:', 'media-src data: blob:', 'font-src data:',
    "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
  ].join('; ');
}
