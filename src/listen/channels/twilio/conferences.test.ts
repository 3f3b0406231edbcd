import { describe, expect, test } from 'vitest';
import { agentNamedBy, Conferences } from './conferences.ts';

const yes = async () => true;
const no = async () => false;

describe('in a conference', () => {
  test('labels say who is who, in whatever order they come', async () => {
    const conferences = new Conferences();
    const join = (callSid: string, label?: string) => conferences.join('CF', { callSid, label }, no);
    expect([await join('CA2', 'agent:maren@example.org'), await join('CA1', 'customer'), await join('CA3'), await join('CA4', 'customer')]).toEqual(['agent', 'customer', 'other', 'other']);
    expect(conferences.of('CF')).toMatchObject({ customer: 'CA1', agent: { callSid: 'CA2' } });
    expect(agentNamedBy('agent:maren@example.org')).toBe('maren@example.org');
  });

  test('without labels the first from outside is the customer, the next one the agent, and everybody else somebody to ask about', async () => {
    const conferences = new Conferences();
    expect([
      await conferences.join('CF', { callSid: 'CA1', label: undefined }, yes),
      await conferences.join('CF', { callSid: 'CA2', label: undefined }, yes),
      await conferences.join('CF', { callSid: 'CA3', label: undefined }, yes),
      await conferences.join('CF', { callSid: 'CA1', label: undefined }, no),
    ]).toEqual(['customer', 'agent', 'other', 'customer']);
  });

  test('somebody who was somebody else before the agent left is not taken for the agent', async () => {
    const conferences = new Conferences();
    await conferences.join('CF', { callSid: 'CA1', label: undefined }, yes);
    await conferences.join('CF', { callSid: 'CA2', label: undefined }, yes);
    await conferences.join('CF', { callSid: 'CA3', label: undefined }, yes);
    expect([conferences.leave('CF', 'CA2'), conferences.leave('CF', 'CA3'), conferences.leave('CF', 'CA9'), conferences.leave('CF', 'CA1')]).toEqual(['agent', 'other', undefined, 'customer']);
    // Whoever comes without a label now may be anybody.
    expect([await conferences.join('CF', { callSid: 'CA4', label: undefined }, no), await conferences.join('CF', { callSid: 'CA5', label: 'agent' }, no)]).toEqual(['other', 'agent']);
    conferences.end('CF');
    expect(conferences.leave('CF', 'CA1')).toBeUndefined();
  });

  test('at most two thousand are remembered, the newest', async () => {
    const conferences = new Conferences();
    for (let n = 0; n < 2_001; n += 1) await conferences.join(`CF${n}`, { callSid: 'CA1', label: 'customer' }, no);
    expect([conferences.of('CF0').customer, conferences.of('CF1').customer]).toEqual([undefined, 'CA1']);
  });
});
