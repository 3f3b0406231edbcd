import { expect, test } from 'vitest';
import { changedParts } from './changed-parts.ts';
import { personDraft, personInput } from './person-draft.ts';

const opened = { name: 'Haus am See', guestsPerHost: 3, retention: { conversations: 90, impressions: 730 } };

test('a form sends what its reader changed and leaves alone what a colleague may have changed meanwhile', () => {
  expect(changedParts({ ...opened, name: 'Haus am Fluss' }, opened)).toEqual({ name: 'Haus am Fluss' });
  expect(changedParts({ conversations: 30, impressions: 730 }, opened.retention)).toEqual({ conversations: 30 });
  expect(changedParts({ name: opened.name }, opened)).toEqual({});
});

test('whoever corrects a name gives back no role that was taken away meanwhile', () => {
  const before = personInput({ ...personDraft('de'), name: 'Jorg', email: 'joerg@haus.example', roles: ['guest', 'admin'] });
  const after = { ...before, name: 'Jörg' };
  expect(changedParts(after, before)).toEqual({ name: 'Jörg' });
  expect(changedParts({ ...after, roles: ['guest'], superiorId: 'somebody' }, before)).toEqual({ name: 'Jörg', roles: ['guest'], superiorId: 'somebody' });
});
