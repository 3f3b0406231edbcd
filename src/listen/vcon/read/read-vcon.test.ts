import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#platform/text/canonical-json.ts';
import { readVcon } from './read-vcon.ts';

const parties = [{ name: 'A', role: 'agent' }, { name: 'B', role: 'customer', tel: 'tel:+49 30 1234567' }];
const vcon = (over: object = {}) => ({ vcon: '0.4.0', uuid: randomUUID(), created_at: '2026-03-01T10:00:00Z', parties, dialog: [text('Guten Tag')], ...over });
const text = (body: unknown, over: object = {}) => ({ type: 'text', start: '2026-03-01T10:00:00Z', parties: [1, 0], mediatype: 'text/plain', encoding: 'none', body, ...over });
const read = (over: object = {}) => readVcon(vcon(over));
const words = (dialog: object[], over: object = {}) => read({ dialog, ...over }).record.dialog.flatMap((part) => (part.kind === 'said' ? [part.text] : []));
const sha512 = (bytes: string | Buffer) => `sha512-${createHash('sha512').update(bytes).digest('base64url')}`;

describe('what is said in a vCon', () => {
  test('comes as it is, as JSON, as JSON in a text, or in base64url', () => {
    const bodies = [
      text('Grüße'),
      text('Grüße', { encoding: undefined }),
      text('"Grüße"', { encoding: 'json' }),
      text('Grüße', { encoding: 'json' }),
      text({ text: 'Grüße' }, { encoding: 'json' }),
      text('{"text":"Grüße"}', { encoding: 'json' }),
      text(Buffer.from('Grüße').toString('base64url'), { encoding: 'base64url' }),
      text(Buffer.from('Grüße').toString('base64'), { encoding: 'base64url' }),
    ];
    expect(words(bodies)).toEqual(bodies.map(() => 'Grüße'));
    expect(words([text('42', { encoding: 'json' }), text('true', { encoding: 'json' })])).toEqual(['42', 'true']);
  });

  test('is said by the originator, else by the first party, and to the others', () => {
    const { record } = read({ dialog: [text('Eins'), text('Zwei', { originator: 0 }), text('Drei', { parties: 0 })] });
    expect(record.dialog).toMatchObject([{ by: 1, to: [0] }, { by: 0, to: [1] }, { by: 0, to: [] }]);
  });

  test('keeps the moment of every piece, also in the spellings of old versions', () => {
    const { record } = read({ dialog: [text('Eins', { start: 'Wed, 18 May 2022 23:05:05 -0000' }), text('Zwei', { start: 1_652_915_105 })] });
    expect(record.dialog.map(({ at }) => at)).toEqual(['2022-05-18T23:05:05.000Z', '2022-05-18T23:05:05.000Z']);
  });

  test('comes from the transcript of a recording where that names the sides, and the recording is counted and left out', () => {
    const recording = { type: 'recording', start: '2026-03-01T10:00:00Z', duration: 20, parties: [0, 1], url: 'https://example.org/a.wav', content_hash: sha512('x') };
    const transcript = (body: unknown, over: object = {}) => ({ type: 'transcript', dialog: 0, vendor: 'v', encoding: 'json', body, ...over });
    const { record, recordings } = read({ dialog: [recording], analysis: [transcript([{ speaker: 'Customer', message: 'Hallo', start: 2.5 }, { speaker: 'Agent', text: 'Guten Tag', start: 4 }])] });
    expect({ channel: record.channel, recordings }).toEqual({ channel: 'call', recordings: 1 });
    expect(record.dialog).toMatchObject([{ kind: 'spoken', seconds: 20 }, { kind: 'said', by: 1, text: 'Hallo', at: '2026-03-01T10:00:02.500Z' }, { kind: 'said', by: 0, text: 'Guten Tag' }]);
    expect(() => read({ dialog: [recording], analysis: [transcript([{ speaker: 'Speaker 1', message: 'Hallo' }])] })).toThrow('dialog: holds recordings and no words; audio is never stored here');
  });
});

describe('people in a vCon', () => {
  test('have a side, and nobody’s name or number comes along', () => {
    const { record, customer } = read({ parties: [...parties, { name: 'C', role: 'observer' }, { name: 'D', role: 'thirdparty' }, { name: 'E', type: 'bot' }, { name: 'F', role: 'supervisor' }] });
    expect(record.people.map(({ side }) => side)).toEqual(['agent', 'customer', 'observer', 'other', 'agent', 'agent']);
    expect(JSON.stringify(record)).not.toMatch(/"[A-F]"|1234567/);
    expect(customer).toBe('tel:+49301234567');
  });

  test('come and go, are put on hold and muted; pressed keys are nobody’s business', () => {
    const at = '2026-03-01T10:00:01.000Z';
    const party_history = ['join', 'hold', 'unhold', 'mute', 'unmute', 'drop', 'keydown', 'dtmfdown'].map((event) => ({ party: 0, time: at, event, button: '5' }));
    expect(read({ dialog: [text('Hallo', { party_history })] }).record.history.map(({ event }) => event)).toEqual(['join', 'hold', 'unhold', 'mute', 'unmute', 'drop']);
  });

  test('of whom one speaker is known tell the other side; otherwise it is refused', () => {
    const dialog = [text('Hi', { parties: [0] }), text('Hello', { parties: [1] })];
    expect(read({ dialog, parties: [{ role: 'Agent' }, { name: 'B' }] }).record.people.map(({ side }) => side)).toEqual(['agent', 'customer']);
    expect(read({ dialog, parties: [{ meta: { role: 'agent' } }, { meta: { role: 'customer' } }] }).record.people.map(({ side }) => side)).toEqual(['agent', 'customer']);
    expect(() => read({ dialog, parties: [{ name: 'A' }, { name: 'B' }] })).toThrow('parties.0.role: does not say whether this is the customer or an agent');
  });
});

describe('attempts and transfers', () => {
  test('are kept with the people and pieces they name, under their old names and with -1 for what is not there', () => {
    const transfer = { type: 'transfer', start: '2026-03-01T10:05:00Z', transferee: 1, transferor: 0, 'transfer-target': 2, original: 0, 'target-dialog': [-1] };
    const { record } = read({ parties: [...parties, { role: 'agent' }], dialog: [text('Hallo'), transfer, { type: 'incomplete', start: '2026-03-01T10:06:00Z', parties: [0, 2], disposition: 'busy' }] });
    expect(record.dialog.slice(1)).toEqual([
      { kind: 'transferred', at: '2026-03-01T10:05:00.000Z', who: 1, from: 0, to: [2], before: [0], after: [] },
      { kind: 'missed', at: '2026-03-01T10:06:00.000Z', people: [0, 2], because: 'busy' },
    ]);
  });

  test('alone are no conversation', () => {
    expect(() => read({ dialog: [{ type: 'incomplete', start: '2026-03-01T10:00:00Z', parties: [0, 1], disposition: 'no-answer' }] })).toThrow('dialog: holds attempts that led to no conversation');
  });
});

describe('consent in a vCon', () => {
  const grant = { lawful_basis: 'consent', expiration: null, purpose_grants: [{ purpose: 'quote', granted: true, granted_at: '2026-03-01T10:00:05Z' }], proof_mechanisms: [{ proof_type: 'verbal_confirmation', timestamp: '2026-03-01T10:00:05Z', proof_data: {} }] };
  const attached = (body: unknown, over: object = {}) => ({ purpose: 'lawful_basis', start: '2026-03-01T10:00:05Z', party: 1, dialog: 0, encoding: 'json', body, ...over });
  const consents = (...attachments: object[]) => read({ attachments }).record.consents;

  test('is known by purpose or by type, as JSON or as a text of it', () => {
    const expected = { purpose: 'quote', verdict: 'granted', means: 'verbal_confirmation', at: '2026-03-01T10:00:05.000Z', person: 1 };
    expect(consents(attached(grant))).toMatchObject([expected]);
    expect(consents(attached(JSON.stringify(grant), { purpose: undefined, type: 'lawful_basis' }))).toMatchObject([expected]);
  });

  test('counts only for purposes this house asks for, from the customer, on the basis of consent', () => {
    const strange = { ...grant, purpose_grants: [...grant.purpose_grants, { purpose: 'recording', granted: true }, { purpose: 'train', granted: false, granted_at: '2026-03-01T10:00:06Z' }] };
    expect(consents(attached(strange)).map(({ purpose, verdict }) => [purpose, verdict])).toEqual([['quote', 'granted'], ['train', 'refused']]);
    expect(consents(attached(grant, { party: 0 }))).toEqual([]);
    expect(consents(attached({ ...grant, lawful_basis: 'legitimate_interests' }))).toEqual([]);
  });

  test('whose own hash does not hold, or is of an unknown kind, is refused', () => {
    const value = createHash('sha256').update(canonicalJson(grant)).digest('hex');
    const hashed = (content_hash: object, over: object = {}) => attached({ ...grant, ...over, content_hash });
    expect(consents(hashed({ algorithm: 'sha-256', canonicalization: 'jcs', value }))).toHaveLength(1);
    expect(() => consents(hashed({ algorithm: 'sha-256', canonicalization: 'jcs', value }, { expiration: '2027-01-01T00:00:00Z' }))).toThrow('attachments.0.body.content_hash: does not match the content');
    expect(() => consents(hashed({ algorithm: 'md5', value }))).toThrow('attachments.0.body.content_hash: uses “md5”, which is not known here');
    expect(() => consents(attached({ lawful_basis: 'consent' }))).toThrow('attachments.0.body.purpose_grants: is not valid');
  });
});

describe('versions of a vCon', () => {
  test('name the one they were made from, under every name that had', () => {
    const uuid = randomUUID();
    for (const field of ['redacted', 'redacted_from']) expect(read({ [field]: { uuid, type: 'pii' } }).record.lineage).toEqual({ kind: 'redacted', of: uuid, what: 'pii' });
    for (const field of ['amended', 'amended_from', 'appended']) expect(read({ [field]: { uuid } }).record.lineage).toEqual({ kind: 'amended', of: uuid });
    expect(read({ redacted: {}, appended: null }).record.lineage).toBeNull();
    expect(() => read({ redacted: { type: 'pii' }, amended: { uuid } })).toThrow('redacted: stands beside “amended”; a version is one or the other');
  });

  test('may leave gaps where something was redacted, and only then', () => {
    const dialog = [text('Hallo'), {}, text(undefined, { encoding: undefined })];
    expect(read({ dialog, redacted: { type: 'pii' } }).record.dialog.map(({ kind }) => kind)).toEqual(['said', 'withheld', 'withheld']);
    expect(() => read({ dialog })).toThrow('dialog.1.type: must be text, recording');
  });
});

describe('a vCon is refused by the name of what is wrong', () => {
  const hashed = (content_hash: unknown, over: object = {}) => ({ dialog: [text('Hallo', { content_hash, ...over })] });
  test.each<[string, object, string]>([
    ['an unknown critical extension', { critical: ['CC', 'quantum'] }, 'critical: needs the extension “quantum”, which is not known here'],
    ['the same under its old name', { must_support: ['quantum'] }, 'must_support: needs the extension “quantum”'],
    ['a broken hash', hashed(sha512('Hallo?')), 'dialog.0.content_hash: does not match the content'],
    ['one broken hash of two', hashed([sha512('Hallo'), sha512('x')]), 'dialog.0.content_hash: does not match the content'],
    ['a hash nobody knows', hashed('md5-AAAA'), 'dialog.0.content_hash: uses “md5”, which is not known here'],
    ['a broken hash of old', hashed(undefined, { alg: 'SHA-512', signature: 'AAAA' }), 'dialog.0.signature: does not match the content'],
    ['no text', { dialog: [] }, 'dialog: holds no text'],
    ['text elsewhere', { dialog: [text(undefined, { url: 'https://example.org/a.txt' })] }, 'dialog.0.url: the text lies elsewhere; put it into body'],
    ['markup', { dialog: [text('<b>Hi</b>', { mediatype: 'text/html' })] }, 'dialog.0.mediatype: text/html is not plain text'],
    ['bytes that are no text', { dialog: [text('//79/Q', { encoding: 'base64url' })] }, 'dialog.0.body: is not UTF-8 in base64url'],
    ['characters that are no base64', { dialog: [text('Grüße!', { encoding: 'base64url' })] }, 'dialog.0.body: is not UTF-8 in base64url'],
    ['an object without words', { dialog: [text({ a: 1 }, { encoding: 'json' })] }, 'dialog.0.body: holds no text'],
    ['nobody who said it', { dialog: [text('Hi', { parties: [] })] }, 'dialog.0.parties: does not say who spoke'],
    ['a party that is not there', { dialog: [text('Hi', { parties: [99] })] }, 'dialog.0.parties: names party 99, and there is none'],
    ['a party of an event that is not there', { dialog: [text('Hi', { party_history: [{ party: 9, time: '2026-03-01T10:00:00Z', event: 'join' }] })] }, 'dialog.0.party_history: names party 9'],
    ['a piece that is not there', { dialog: [text('Hi'), { type: 'transfer', start: '2026-03-01T10:00:00Z', original: [7] }] }, 'dialog.1.original: names dialog 7'],
    ['an attachment of a piece that is not there', { attachments: [{ dialog: 5 }] }, 'attachments.0.dialog: names dialog 5'],
    ['other conversations', { dialog: [], group: [{ uuid: randomUUID() }] }, 'group: holds other conversations; give them one by one'],
    ['a message too large', { dialog: [text('x'.repeat(16_385))] }, 'dialog.0.body: must not be larger than 16384 bytes'],
    ['characters that are no text', { dialog: [text('a\u0000b')] }, 'dialog.0.body: contains characters that are not text'],
    ['an empty message', { dialog: [text('  ')] }, 'dialog.0.body: must not be empty'],
    ['no time', { dialog: [text('Hi', { start: 'gestern' })] }, 'dialog.0.start: is not a time'],
    ['no UUID', { uuid: 'x' }, 'uuid: is missing or not a UUID'],
  ])('%s', (_what, over, message) => {
    expect(() => read(over)).toThrow(message);
  });

  test('what it does not know otherwise it leaves alone', () => {
    expect(read({ extensions: ['CC', 'quantum'], quantum: { entangled: true }, dialog: [text('Hallo', { content_hash: sha512('Hallo'), spin: 1 })] }).record.dialog).toHaveLength(1);
  });
});
