import { describe, expect, it } from 'vitest';
import { realDomains } from '../../src/story/checks/tone-checks.ts';
import { checkLevel } from '../../src/story/check.ts';
import { example } from '../../src/story/checks/example.ts';
import { countWords, flatten, placeholdersOf, sentencesOf } from '../../src/story/texts.ts';

describe('counting', () => {
  it.each([
    ['', 0],
    ['Typing. It stops.', 3],
    ['three winners left :)', 3],
    ["dont tell – it's ours", 4],
    ['Es kostet {{price, number}} heute.', 4],
    ['\u{1F381} 500 gems', 2],
  ])('finds in %j %i words', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it.each([
    ['It stops. It starts again.', 2],
    ['"Really?" he asks. "Yes!"', 3],
    ['One line\nanother line', 2],
    ['Wait… what?', 2],
    ['من هناك؟ لا أحد.', 2],
    ['gems.example opens', 1],
  ])('finds in %j %i sentences', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  it('finds placeholders by name, without their format', () => {
    expect(placeholdersOf('{{price, currency(EUR)}} and {{ who }} and {{who}}')).toEqual(['price', 'who']);
  });

  it('names what is not text', () => {
    expect(flatten({ knock: { text: 7 }, list: ['a'] }).notText).toEqual(['knock.text', 'list']);
  });
});

describe('addresses that could be real', () => {
  it.each([
    ['open free-gems.com now', ['free-gems.com']],
    ['https://gems.example.net/x', ['gems.example.net']],
    ['help@mail.de', ['mail.de']],
    ['Go to gems.example, then www.gems.example/login.html.', []],
    ['the picture is roof.png', []],
    ['z.B. um 14.30 Uhr, d.h. bald', []],
    ['Wait...what', []],
    ['It stops.It starts', ['stops.It']],
  ])('in %j are %j', (text, domains) => {
    expect(realDomains(text)).toEqual(domains);
  });
});

describe('blame', () => {
  const blamed = (language: 'en' | 'de', text: string) => {
    const { level, words } = example((_, one) => { one[language] = { ...one[language], knock: { text } }; });
    return checkLevel(level, words).faults.filter((fault) => fault.check === 'blame').length > 0;
  };

  it.each([
    ['en', 'You should have asked.', true],
    ['en', "You should've asked.", true],
    ['en', 'He fell for it.', true],
    ['en', 'That was careless.', true],
    ['en', 'It is your fault.', true],
    ['en', 'It is not your fault.', false],
    ['en', "It wasn't your fault.", false],
    ['en', 'It is not that. It is your fault.', true],
    ['en', 'Nobody here is stupid.', false],
    ['en', 'You should look twice.', false],
    ['de', 'Du hättest fragen sollen.', true],
    ['de', 'Das hättest du nicht tun dürfen.', true],
    ['de', 'Selbst schuld.', true],
    ['de', 'Er ist darauf reingefallen.', true],
    ['de', 'Das ist deine Schuld.', true],
    ['de', 'Das ist nie deine Schuld.', false],
    ['de', 'Du bist nicht dumm.', false],
    ['de', 'Ich hätte gern Tee.', false],
  ] as const)('%s: %s', (language, text, isBlame) => {
    expect(blamed(language, text)).toBe(isBlame);
  });
});
