import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPo, writePo } from '../../../src/cli/words/po.ts';

const head = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n\n';
const entry = 'msgctxt "frame:close"\nmsgid "Close"\nmsgstr "Fermer"\n';
const faultsOf = (text: string): readonly string[] => {
  const read = readPo(text);
  return read.ok ? [] : read.faults.map(({ line, message }) => `${line}: ${message}`);
};

describe('a PO file', () => {
  it('gives back what was written, whatever the texts hold', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '\t', '\r', '#', 'é', 'ش', ' ', '{{x}}') });
    const entries = fc.uniqueArray(fc.record({ context: fc.stringMatching(/^[a-z]{1,8}:[a-z.]{1,8}$/), original: text, translation: text }), { selector: ({ context }) => context });
    fc.assert(fc.property(entries, (written) => {
      const read = readPo(writePo({ language: 'pt-BR', entries: written }));
      expect(read.ok && { ...read.file, entries: read.file.entries.map(({ context, original, translation }) => ({ context, original, translation })) }).toEqual({ language: 'pt-BR', entries: written });
    }));
  });

  it('is read as other tools write it: texts over several lines, Windows line ends, comments, a mark at the beginning, entries put aside', () => {
    const read = readPo(`\uFEFF${head}# who\n#: frame.json\n#, fuzzy, c-format\n#| msgid "Shut"\nmsgctxt "frame:close"\nmsgid ""\n"Clo"\n"se"\nmsgstr "Fer"\n"mer"\n\n#~ msgid "Old"\n#~ msgstr "Vieux"\n`.replaceAll('\n', '\r\n'));
    expect(read).toEqual({ ok: true, file: { language: 'fr', entries: [{ context: 'frame:close', original: 'Close', translation: 'Fermer', line: 9, isFuzzy: true }] } });
  });

  it('may have entries without a line between them', () => {
    const read = readPo(`${head}${entry}msgctxt "frame:help"\nmsgid "Help"\nmsgstr "Aide"\n`);
    expect(read.ok && read.file.entries.map(({ translation }) => translation)).toEqual(['Fermer', 'Aide']);
  });

  it.each([
    ['a file that does not name its language', entry, '1: The file does not say which language it is in.'],
    ['a text without its closing mark', `${head}msgctxt "frame:close"\nmsgid "Close\nmsgstr "Fermer"\n`, '6: This line cannot be read.'],
    ['an unknown escape', `${head}msgctxt "a:b"\nmsgid "x"\nmsgstr "\\x"\n`, '7: This line cannot be read.'],
    ['an entry without a context', `${head}msgid "Close"\nmsgstr "Fermer"\n`, '5: The entry has no msgctxt.'],
    ['an entry without a translation', `${head}msgctxt "a:b"\nmsgid "Close"\n`, '5: The entry has no msgstr.'],
    ['a text that stands twice', `${head}${entry}\n${entry}`, '9: "frame:close" stands here for the second time.'],
    ['a text of no entry', `${head}"lost"\n`, '5: This text belongs to no entry.'],
    ['the plural form of another tool', `${head}msgctxt "a:b"\nmsgid "x"\nmsgid_plural "y"\nmsgstr[0] "z"\n`, '7: There is no "msgid_plural" here.'],
  ])('is refused with the line: %s', (_what, text, fault) => {
    expect(faultsOf(text)).toContain(fault);
  });
});
