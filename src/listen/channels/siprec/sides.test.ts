import { expect, test } from 'vitest';
import type { Attendance } from './body/follow-metadata.ts';
import { sidesOf } from './sides.ts';

const person = (id: string, aor: string, name = '') => ({ id, aor, name });
const attendance = (...present: Attendance['present']): Attendance => ({ session: 's', present, voices: new Map(present.map(({ id }) => [`spur-${id}`, [id]])) });
const house = { ownAddresses: ['*@firma.example', '41*', '+49301234*', 'zentrale@*.anlage.example'], agentField: 'aor' } as const;

test.each<[string, string, boolean]>([
  ['sip:anna@firma.example', 'eine Adresse des Hauses', true],
  ['sip:Anna@Firma.example', 'in anderer Schreibung', true],
  ['sip:anna@firma.example.org', 'eine Domain, die nur so beginnt', false],
  ['sip:4107@anlage.example', 'eine Nebenstelle', true],
  ['sip:5107@anlage.example', 'eine fremde Nebenstelle', false],
  ['tel:+4930123456', 'eine Nummer des Hauses', true],
  ['tel:+4930999', 'eine andere Nummer', false],
  ['sip:zentrale@nord.anlage.example', 'ein Muster in der Mitte', true],
  ['', 'niemand', false],
])('%s is %s', (aor, _what, isOurs) => {
  const sides = sidesOf(attendance(person('a', aor)), 'ruf', { ...house, ownAddresses: [...house.ownAddresses] });
  expect(sides.parties.get('spur-a')).toEqual([isOurs ? 'agent' : 'customer']);
  expect(sides.agent !== undefined).toBe(isOurs);
});

test('everybody who is not of the house is a customer, and told apart without being named', () => {
  const sides = sidesOf(attendance(person('k', 'tel:+49-40-111222'), person('a', 'sip:anna@firma.example', 'Anna'), person('d', 'sip:dritter@netz.example')), 'ruf', { ...house, ownAddresses: [...house.ownAddresses] });
  expect(sides.agent).toEqual({ email: 'anna@firma.example', externalId: undefined, name: 'Anna' });
  expect(sides.callers.map(({ customer }) => customer)).toEqual([{ ref: '+4940111222', by: 'tel' }, { ref: 'dritter@netz.example', by: 'account' }]);
  expect(new Set(sides.callers.map(({ speaker }) => speaker)).size).toBe(2);
  expect(JSON.stringify(sides.callers.map(({ speaker }) => speaker))).not.toMatch(/dritter|111222/);
});

test('an agent is known by what the administration chose', () => {
  const known = (agentField: 'aor' | 'user' | 'name') => sidesOf(attendance(person('a', 'sip:4107@anlage.example', 'Platz 7')), 'ruf', { ownAddresses: ['41*'], agentField }).agent;
  expect(known('user')).toEqual({ externalId: '4107', name: 'Platz 7' });
  expect(known('name')).toEqual({ externalId: 'Platz 7', name: 'Platz 7' });
  expect(known('aor')).toMatchObject({ email: '4107@anlage.example' });
});

test('a withheld number is another unknown customer in every call', () => {
  const refs = ['eins', 'zwei'].map((callId) => sidesOf(attendance(person('k', 'sip:anonymous@anonymous.invalid')), callId, { ...house, ownAddresses: [] }).callers[0]?.customer.ref);
  expect(new Set(refs).size).toBe(2);
});

test('in a call within the house whoever was called serves', () => {
  const sides = sidesOf(attendance(person('a', 'sip:anna@firma.example'), person('b', 'sip:bert@firma.example')), 'ruf', { ...house, ownAddresses: [...house.ownAddresses] });
  expect([sides.agent?.email, sides.callers.length]).toEqual(['bert@firma.example', 1]);
});
