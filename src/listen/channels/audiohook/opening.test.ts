import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agentOf, customerOf, languageOf } from './opening.ts';
import type { OpenParameters } from './protocol/client-message.ts';

const id = '3f2b8c1e-1d2c-4b5a-9e8f-7a6b5c4d3e2f';
const opening = (ani: string, more: Partial<OpenParameters> = {}): OpenParameters => ({ organizationId: id, conversationId: id, participant: { id: id.toUpperCase(), ani, aniName: '', dnis: '' }, media: [], ...more });

describe('who calls', () => {
  test.each([
    ['tel:+4930123456', '+4930123456'],
    ['sip:+4930123456@genesys.example', '+4930123456'],
    ['sips:+49 (30) 12-34/56;user=phone', '+4930123456'],
    ['030123456', '030123456'],
  ])('%s is known by the number', (ani, ref) => expect(customerOf(opening(ani))).toEqual({ ref, by: 'tel' }));

  test.each(['', 'anonymous', 'tel:anonymous', 'sip:maren@example.org', '+49'])('“%s” is somebody new', (ani) => expect(customerOf(opening(ani))).toEqual({ ref: id, by: 'account' }));
});

describe('the agent', () => {
  const config = { agent: ' maren@example.org ', desk: { id: '4711' }, number: 7, blank: ' ' };
  test.each([
    ['customConfig.agent', { email: 'maren@example.org' }],
    ['customConfig.desk.id', { externalId: '4711' }],
    ['customConfig.desk', undefined],
    ['customConfig.number', undefined],
    ['customConfig.blank', undefined],
    ['customConfig.constructor', undefined],
    ['customConfig.__proto__.agent', undefined],
    ['participant.dnis', undefined],
  ])('of the field %s is %j', (field, agent) => expect(agentOf(opening('', { customConfig: config }), field)).toEqual(agent));

  test('is somebody or nobody, whatever the opening says', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), fc.string(), (ani, customConfig, field, language) => {
        const odd = opening(ani, { customConfig: customConfig as Record<string, unknown>, language });
        const agent = agentOf(odd, `customConfig.${field}`);
        expect(agent === undefined || typeof (agent.email ?? agent.externalId) === 'string').toBe(true);
        expect(customerOf(odd).ref).not.toBe('');
        expect(['de', 'en', undefined]).toContain(languageOf(odd));
      }),
    );
  });
});
