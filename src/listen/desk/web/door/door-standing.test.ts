import { describe, expect, test } from 'vitest';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import { doorStanding } from './door-standing.ts';

const where = (facts: Partial<DeskConversation>) =>
  doorStanding({ paused: false, door: 'closed', refused: false, listeners: 0, ...facts } as DeskConversation);

describe('where a door stands', () => {
  test('is what the customer said, also behind a door the agent has closed: no key opens it again', () => {
    expect(where({ refused: true, paused: true, listeners: 1 })).toBe('refused');
    expect(where({ refused: true, listeners: 1 })).toBe('refused');
  });

  test('is what the agent did, where the customer has nothing against it', () => {
    expect(where({ paused: true, listeners: 1 })).toBe('paused');
    expect(where({ door: 'open', listeners: 1 })).toBe('open');
    expect(where({ door: 'asked', listeners: 1 })).toBe('asked');
  });

  test('tells an empty chair from a question that was not put yet', () => {
    expect(where({})).toBe('alone');
    expect(where({ listeners: 1 })).toBe('unasked');
  });
});
