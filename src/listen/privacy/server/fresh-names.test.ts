import { expect, test } from 'vitest';
import { freshNames } from './fresh-names.ts';

const body = { agentId: 'agent-1', audience: ['visit-1', 'visit-2'], text: 'agent-1', questions: [{ purpose: 'listen', text: 'Dürfen wir?' }], reasonId: null };

test('employees and visits are called the same within one export, and otherwise in the next', () => {
  const one = freshNames();
  const first = one(body) as typeof body;
  expect(first).toEqual({ ...body, agentId: expect.any(String), audience: [expect.any(String), expect.any(String)] });
  expect(new Set([first.agentId, ...first.audience, 'agent-1', 'visit-1', 'visit-2']).size).toBe(6);
  expect(one({ visitId: 'visit-2', from: 'agent-1' })).toEqual({ visitId: first.audience[1], from: first.agentId });
  expect((freshNames()(body) as typeof body).agentId).not.toBe(first.agentId);
});
