import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDialogueFile } from './open-dialogue-file.ts';
import { readDialogue } from './read-dialogue.ts';

const samples = resolve('../shared/data');
const line = (over: object = {}) => JSON.stringify({ id: 'a-1', lang: 'en', turns: [{ by: 'customer', text: 'Hello', offset_s: 0 }], ...over });

describe('a line of recorded dialogue', () => {
  test('keeps what was said, by whom and when, and leaves out look-ups nobody said', () => {
    const turns = [
      { by: 'customer', text: 'My kettle leaks.', offset_s: 2 },
      { by: 'action', text: 'lookup warranty', offset_s: 4 },
      { by: 'agent', text: 'Since when?', offset_s: 9.5 },
      { by: 'customer', text: 'Monday.', offset_s: 7 },
    ];
    expect(readDialogue(line({ started_at: '2026-03-01T10:00:00+01:00', reason: 'leak', turns }), 'de')).toMatchObject({
      source: 'a-1',
      language: 'en',
      startedAt: '2026-03-01T09:00:00.000Z',
      reason: 'leak',
      turns: [
        { by: 'customer', text: 'My kettle leaks.', offset: 2 },
        { by: 'agent', text: 'Since when?', offset: 9.5 },
        // People talk at once; nobody speaks before the turn above.
        { by: 'customer', text: 'Monday.', offset: 9.5 },
      ],
    });
  });

  test('without a language is in the one given for the file', () => {
    expect(readDialogue(line({ lang: undefined }), 'de').language).toBe('de');
    expect(readDialogue(line({ lang: 'en-GB' }), 'de').language).toBe('en');
  });

  test.each([
    ['{"id":', 'the whole: is not JSON'],
    ['[]', 'the whole: '],
    [line({ id: undefined }), 'id: must be text'],
    [line({ id: ' ' }), 'id: must not be empty'],
    [line({ turns: 'none' }), 'turns: must be a list'],
    [line({ turns: [] }), 'turns: nobody says anything'],
    [line({ turns: [{ by: 'robot', text: 'x' }] }), 'turns.0.by: must be customer, agent or action'],
    [line({ turns: [{ by: 'agent', text: '' }] }), 'turns.0.text: must not be empty'],
    [line({ turns: [{ by: 'agent', text: 'a\u0000b' }] }), 'turns.0.text: contains characters that are not text'],
    [line({ turns: [{ by: 'agent', text: 'ä'.repeat(8_193) }] }), 'turns.0.text: must not be larger than 16384 bytes'],
    [line({ turns: [{ by: 'agent', text: 'x', offset_s: '3' }] }), 'turns.0.offset_s: must be a number of seconds'],
    [line({ started_at: 'yesterday' }), 'started_at: must be a time such as 2026-03-01T09:30:00Z'],
    [line({ lang: 'fr' }), 'lang: must be de or en'],
    [line({ channel: 'pigeon' }), 'channel: must be one of'],
    [line({ consents: [{ purpose: 'listen', verdict: 'perhaps' }] }), 'consents.0.verdict: must be granted, refused or withdrawn'],
  ])('that is none is refused by name: %s', (json, reason) => {
    expect(() => readDialogue(json, 'de')).toThrow(reason);
  });
});

describe('a vCon', () => {
  const parties = [{ name: 'A', role: 'agent' }, { name: 'B', role: 'customer' }];
  const vcon = (over: object = {}) => ({ vcon: '0.0.1', uuid: randomUUID(), created_at: '2026-03-01T10:00:00Z', parties, dialog: [], ...over });
  const text = (body: unknown, over: object = {}) => ({ type: 'text', start: '2026-03-01T10:00:00Z', parties: [1], mimetype: 'text/plain', body, ...over });
  const words = (dialog: object[], over: object = {}) => readDialogue(JSON.stringify(vcon({ dialog, ...over })), 'de').turns.map((turn) => turn.text);

  test('of the newer drafts says mediatype and originator, of the older ones mimetype and a role in meta', () => {
    const newer = vcon({ vcon: '0.4.0', dialog: [text('Hi', { originator: 1, parties: [0, 1], mimetype: undefined, mediatype: 'text/plain; charset=utf-8' })] });
    const older = vcon({ parties: [{ meta: { role: 'agent' } }, { meta: { role: 'customer' } }], dialog: [text('Hi', { parties: 1, start: 'Wed, 18 May 2022 23:05:05 -0000' })] });
    expect(readDialogue(JSON.stringify(newer), 'de').turns).toEqual([{ by: 'customer', text: 'Hi', offset: 0 }]);
    expect(readDialogue(JSON.stringify(older), 'de')).toMatchObject({ startedAt: '2022-05-18T23:05:05.000Z', turns: [{ by: 'customer', text: 'Hi' }] });
  });

  test('may hold text as it is, as JSON, as JSON in a string, or in base64url', () => {
    const bodies = [
      text('Grüße', { encoding: 'none' }),
      text('"Grüße"', { encoding: 'json' }),
      text('Grüße', { encoding: 'json' }),
      text({ text: 'Grüße' }, { encoding: 'json' }),
      text('{"text":"Grüße"}', { encoding: 'json' }),
      text(Buffer.from('Grüße').toString('base64url'), { encoding: 'base64url' }),
    ];
    expect(words(bodies)).toEqual(bodies.map(() => 'Grüße'));
  });

  test('leaves out recordings and counts time from the first words', () => {
    const dialog = [
      { type: 'recording', start: '2026-03-01T09:00:00Z', duration: 3, parties: [0, 1], mimetype: 'audio/x-wav', body: 'UklG' },
      text('One', { start: '2026-03-01T10:00:05Z' }),
      text('Two', { start: '2026-03-01T10:00:35Z', parties: [0] }),
    ];
    expect(readDialogue(JSON.stringify(vcon({ dialog })), 'de').turns).toEqual([
      { by: 'customer', text: 'One', offset: 0 },
      { by: 'agent', text: 'Two', offset: 30 },
    ]);
  });

  test('with one known role knows the other speaker too, with none it is refused', () => {
    const dialog = [text('Hi', { parties: [0] }), text('Hello', { parties: [1] })];
    const sides = (roles: object[]) => readDialogue(JSON.stringify(vcon({ dialog, parties: roles })), 'de').turns.map((turn) => turn.by);
    expect(sides([{ role: 'Agent' }, { name: 'B' }])).toEqual(['agent', 'customer']);
    expect(() => sides([{ name: 'A' }, { name: 'B' }])).toThrow('parties.0.role: does not say whether this is the customer or an agent');
  });

  test.each([
    [{ payload: 'e30', signatures: [] }, 'payload: the vCon is signed'],
    [{ ciphertext: 'x', protected: 'y' }, 'ciphertext: the vCon is encrypted'],
    [vcon(), 'dialog: holds no text'],
    [vcon({ dialog: [text(undefined, { url: 'https://example.org/a.txt' })] }), 'dialog.0.url: the text lies elsewhere'],
    [vcon({ dialog: [text('<b>Hi</b>', { mimetype: 'text/html' })] }), 'dialog.0.mediatype: text/html is not plain text'],
    [vcon({ dialog: [text('//79/Q', { encoding: 'base64url' })] }), 'dialog.0.body: is not UTF-8 in base64url'],
    [vcon({ dialog: [text('Hi', { parties: [] })] }), 'dialog.0.parties: does not say who spoke'],
  ])('is refused by name: %j', (value, reason) => {
    expect(() => readDialogue(JSON.stringify(value), 'de')).toThrow(reason);
  });
});

describe('files of dialogues', () => {
  let directory: string;
  beforeAll(async () => void (directory = await mkdtemp(join(tmpdir(), 'dialogues-'))));
  afterAll(() => rm(directory, { recursive: true }));
  const read = async (content: string) => {
    await writeFile(join(directory, 'file'), content);
    return Array.fromAsync(openDialogueFile(join(directory, 'file'), 'de'));
  };

  test('are read line by line, and a bad line takes no good one with it', async () => {
    const found = await read([line({ id: '1' }), '{"id": "cut', '', line({ id: '4' })].join('\n'));
    expect(found).toMatchObject([
      { line: 1, dialogue: { source: '1' } },
      { line: 2, reason: 'the whole: is not JSON' },
      { line: 4, dialogue: { source: '4' } },
    ]);
  });

  test('may be one document over many lines', async () => {
    expect(await read(JSON.stringify(JSON.parse(line()), null, 2))).toMatchObject([{ line: 1, dialogue: { source: 'a-1' } }]);
  });
});

describe.skipIf(!existsSync(samples))('vCons other people wrote (../shared/data, else skipped)', () => {
  // A skipped suite is still collected, so its lists are read even where there is nothing to read.
  const folder = (name: string) =>
    (existsSync(samples) ? readdirSync(join(samples, 'vcon', name)) : [])
      .filter((file) => /\.(vcon|json)$/.test(file))
      .map((file) => join(samples, 'vcon', name, file));
  const read = async (file: string) => (await Array.fromAsync(openDialogueFile(file, 'en')))[0];

  const wordless = ['180eb46c', '345c086d'];
  const chats = folder('fake-vcons').filter((file) => !wordless.some((start) => file.includes(start)));

  test.each(folder('fake-vcons').filter((file) => !chats.includes(file)))('%s announces a text and brings none', async (file) => {
    expect(await read(file)).toMatchObject({ reason: 'dialog.0.body: is missing' });
  });

  test.each(chats)('%s is a chat between a customer and an agent', async (file) => {
    const found = await read(file);
    expect(found).toHaveProperty('dialogue');
    const sides = new Set(found && 'dialogue' in found ? found.dialogue.turns.map((turn) => turn.by) : []);
    expect(sides).toEqual(new Set(['customer', 'agent']));
  });

  test.each([...folder('py-vcon'), ...folder('vcon-server').filter((file) => !file.includes('schema')), ...folder('vcon-server/dataset')])(
    '%s holds calls and no text, and that is what is said',
    async (file) => expect(await read(file)).toMatchObject({ reason: expect.stringMatching(/^(dialog: holds no text|uuid: )/) }),
  );

  test.each(folder('vcon-server/invalid'))('%s is refused with the field that is wrong', async (file) => {
    const named: Record<string, string> = {
      'bad_dialog_types.json': 'dialog.0.duration',
      'bad_duration.json': 'dialog.0.duration',
      'bad_mimetype.json': 'dialog.0.mimetype',
      'bad_party_ref.json': 'dialog.0.parties',
      'bad_url.json': 'dialog.0.url',
      'empty_vcon.json': 'uuid',
      'invalid_dialog_url.json': 'dialog.0.url',
      'missing_uuid_and_vcon_version.json': 'uuid',
      'null_dialog_string_analysis.json': 'dialog',
      'null_parties.json': 'parties',
      'out_of_range_party_indices.json': 'dialog.0.parties',
    };
    const found = await read(file);
    expect(found).toMatchObject({ reason: expect.stringContaining(`${named[file.split('/').at(-1) ?? '']}: `) });
  });
});
