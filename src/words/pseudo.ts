/** Pseudo-languages: English made long and accented, or read from the right, to see what a layout does before a translator is paid. */
import { outsidePlaceholders } from './placeholders.ts';

interface Pseudo {
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Comes in: an English text with its placeholders. Goes out: the same in the pseudo-language, placeholders untouched. */
  readonly dress: (text: string) => string;
}

const accents: Readonly<Record<string, string>> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ğ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ó', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ',
  u: 'ú', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž', A: 'Á', B: 'Ɓ', C: 'Ç', D: 'Ð', E: 'É', F: 'Ƒ', G: 'Ğ', H: 'Ĥ', I: 'Í', J: 'Ĵ', K: 'Ķ', L: 'Ļ', M: 'Ṁ', N: 'Ñ',
  O: 'Ó', P: 'Þ', Q: 'Ǫ', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Ú', V: 'Ṽ', W: 'Ŵ', X: 'Ẋ', Y: 'Ý', Z: 'Ž',
};
const filler = ' one two three four five six seven eight nine ten';
/** German and Finnish run about 40 % longer than English in sentences; single words can run longer still. */
const growth = 0.4;
const rightToLeftOverride = '\u202E';
const endOfOverride = '\u202C';

function accent(text: string): string {
  return outsidePlaceholders(text, (part) => part.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter));
}

function long(text: string): string {
  const wanted = Math.ceil(text.length * growth);
  const padding = filler.repeat(Math.ceil(wanted / filler.length)).slice(0, wanted);
  return `[${accent(text)}${accent(padding)}]`;
}

/** An override ends at a line break, so each line gets marks of its own. */
function fromTheRight(text: string): string {
  return text.split('\n').map((line) => `${rightToLeftOverride}${line}${endOfOverride}`).join('\n');
}

export const pseudos = {
  'qps-long': { name: '[Ļóñğ]', dir: 'ltr', dress: long },
  'qps-rtl': { name: 'Right to left', dir: 'rtl', dress: fromTheRight },
} as const satisfies Readonly<Record<string, Pseudo>>;

/** Whether a code names a pseudo-language. */
export function isPseudo(code: string): code is keyof typeof pseudos {
  return Object.hasOwn(pseudos, code);
}

/** Comes in: a language's code and a text of its packs. Goes out: the text as that language shows it; a real language shows it as it is. */
export function dress(code: string, text: string): string {
  return isPseudo(code) ? pseudos[code].dress(text) : text;
}
