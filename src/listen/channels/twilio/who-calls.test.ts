import { describe, expect, test } from 'vitest';
import { agentOf, customerOf, languageOf } from './who-calls.ts';

const call = { sid: 'CA1', direction: 'inbound', from: '+4930123456', to: '+4980055555' };

describe('who calls', () => {
  test.each<[string, object, object, object]>([
    ['is known by their number', call, {}, { ref: '+4930123456', by: 'tel' }],
    ['was called by us', { ...call, direction: 'outbound-api' }, {}, { ref: '+4980055555', by: 'tel' }],
    ['keeps their number back', { ...call, from: '+266696687' }, {}, { ref: 'CA1', by: 'account' }],
    ['has no number', { ...call, from: 'anonymous' }, {}, { ref: 'CA1', by: 'account' }],
    ['is named by the flow', call, { customer: ' K-4711 ' }, { ref: 'K-4711', by: 'account' }],
    ['is named by a mail address', call, { customer: 'anna@example.org' }, { ref: 'anna@example.org', by: 'mail' }],
    ['is named by another number', call, { customer: '+49 (30) 99 88 77' }, { ref: '+4930998877', by: 'tel' }],
    ['has an id of digits', call, { customer: '0815471142' }, { ref: '0815471142', by: 'account' }],
    ['is named by nothing', call, { customer: '  ' }, { ref: '+4930123456', by: 'tel' }],
  ])('%s', (_what, about, hints, customer) => expect(customerOf(about as typeof call, hints)).toEqual(customer));

  test('speaks one of our languages, or the house’s', () => {
    expect(['de-AT', 'EN', 'fr', undefined].map((language) => languageOf({ language }))).toEqual(['de', 'en', undefined, undefined]);
  });
});

test('an agent is a mail address, or an id somebody assigns', () => {
  expect(agentOf(' maren@example.org ')).toEqual({ email: 'maren@example.org' });
  expect(agentOf('client:maren')).toEqual({ externalId: 'client:maren', name: 'client:maren' });
  expect(agentOf('sip:maren@pbx.example.org')).toEqual({ externalId: 'sip:maren@pbx.example.org', name: 'sip:maren@pbx.example.org' });
  expect([agentOf(''), agentOf(null), agentOf('x'.repeat(201))]).toEqual([undefined, undefined, undefined]);
});
