import { expect, test } from 'vitest';
import { readAudit, sayAudit } from '../../src/cli/audit.ts';

test('counts what a registry knows, high and critical together', () => {
  const heard = readAudit(JSON.stringify({ metadata: { vulnerabilities: { info: 0, low: 1, moderate: 2, high: 3, critical: 1, total: 7 } } }));
  expect(heard).toEqual({ heard: 'weaknesses', high: 4, lower: 3 });
});

test.each([
  ['an error of the registry', JSON.stringify({ error: { summary: 'audit endpoint returned an error' } }), 'audit endpoint returned an error'],
  ['a refusal', JSON.stringify({ message: '405 Method Not Allowed', error: { summary: '' } }), '405 Method Not Allowed'],
  ['no JSON at all', 'npm error', 'not JSON'],
  ['an answer without counts', '{}', 'no counts'],
])('%s is never taken for a clean bill', (_, printed, why) => {
  const heard = readAudit(printed);
  expect(heard.heard).toBe('nothing');
  expect(sayAudit(heard)).toContain(why);
});
