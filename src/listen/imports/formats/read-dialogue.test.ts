import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayRefusal } from '../contract/refusal.ts';
import { openDialogueFile } from './open-dialogue-file.ts';
import type { DialogueOrRefusal } from './read-dialogues.ts';
import { readDialogue } from './read-dialogue.ts';

const samples = resolve('../shared/data');
const nobody = async () => [];
const german = { language: 'de' as const, keys: nobody };
const line = (over: object = {}) => JSON.stringify({ id: 'a-1', lang: 'en', turns: [{ by: 'customer', text: 'Hello', offset_s: 0 }], ...over });

describe('a line of recorded dialogue', () => {
  test('keeps what was said, by whom and when, and leaves out look-ups nobody said', async () => {
    const turns = [
      { by: 'customer', text: 'My kettle leaks.', offset_s: 2 },
      { by: 'action', text: 'lookup warranty', offset_s: 4 },
      { by: 'agent', text: 'Since when?', offset_s: 9.5 },
      { by: 'customer', text: 'Monday.', offset_s: 7 },
    ];
    expect(await readDialogue(line({ started_at: '2026-03-01T10:00:00+01:00', reason: 'leak', turns }), german)).toMatchObject({
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

  test('without a language is in the one given for the file', async () => {
    expect((await readDialogue(line({ lang: undefined }), german)).language).toBe('de');
    expect((await readDialogue(line({ lang: 'en-GB' }), german)).language).toBe('en');
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
    [line({ id: 'a\u0000b' }), 'id: contains characters that are not text'],
    [line({ reason: '\ud83d' }), 'reason: contains characters that are not text'],
  ])('that is none is refused by name: %s', async (json, reason) => {
    await expect(readDialogue(json, german)).rejects.toThrow(reason);
  });
});

describe('files of dialogues', () => {
  let directory: string;
  beforeAll(async () => void (directory = await mkdtemp(join(tmpdir(), 'dialogues-'))));
  afterAll(() => rm(directory, { recursive: true }));
  const read = async (content: string) => {
    await writeFile(join(directory, 'file'), content);
    return Array.fromAsync(openDialogueFile(join(directory, 'file'), german));
  };

  test('are read line by line, and a bad line takes no good one with it', async () => {
    const found = await read([line({ id: '1' }), '{"id": "cut', '', line({ id: '4' })].join('\n'));
    expect(found).toMatchObject([
      { line: 1, dialogue: { source: '1' } },
      { line: 2, field: 'the whole', reason: 'notJson' },
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
  const read = async (file: string) => (await Array.fromAsync(openDialogueFile(file, { language: 'en', keys: nobody })))[0];

  const said = (found: DialogueOrRefusal | undefined) => (found && 'dialogue' in found ? 'a dialogue' : found && sayRefusal('en', found));
  const wordless = ['180eb46c', '345c086d'];
  const isWordless = (file: string) => wordless.some((start) => file.includes(start));

  test.each(folder('fake-vcons').filter(isWordless))('%s announces a text and brings none', async (file) => {
    expect(said(await read(file))).toBe('dialog.0.body: is missing');
  });

  test.each(folder('fake-vcons').filter((file) => !isWordless(file)))('%s is a chat between a customer and an agent', async (file) => {
    const found = await read(file);
    expect(found).toMatchObject({ dialogue: { channel: 'chat', customer: expect.stringMatching(/^(mailto|tel):/) } });
    const sides = new Set(found && 'dialogue' in found ? found.dialogue.turns.map((turn) => turn.by) : []);
    expect(sides).toEqual(new Set(['customer', 'agent']));
  });

  test.each(folder('vcon-server/dataset'))('%s is a call; its words come from the transcript and its recording stays outside', async (file) => {
    const found = await read(file);
    expect(said(found)).toBe('a dialogue');
    const dialogue = found && 'dialogue' in found ? found.dialogue : undefined;
    expect(dialogue).toMatchObject({ channel: 'call', container: { hadAudio: true } });
    expect(dialogue?.turns.length).toBeGreaterThan(3);
    expect(new Set(dialogue?.turns.map((turn) => turn.by))).toEqual(new Set(['customer', 'agent']));
    expect(JSON.stringify(dialogue?.container)).not.toContain(dialogue?.turns[0]?.text);
  });

  test.each([...folder('py-vcon'), ...folder('vcon-server').filter((file) => !file.includes('schema'))])('%s says in words why it is no dialogue', async (file) => {
    expect(said(await read(file))).toMatch(/^(dialog: holds recordings and no words; audio is never stored here|uuid: is missing or not a UUID)$/);
  });

  test.each(folder('vcon-server/invalid'))('%s is refused with the field that is wrong', async (file) => {
    const named: Record<string, string> = {
      'bad_dialog_types.json': 'dialog.0.duration: must be a number of seconds',
      'bad_duration.json': 'dialog.0.duration: must not be negative',
      'bad_mimetype.json': 'dialog.0.mimetype: is not a media type',
      'bad_party_ref.json': 'dialog.0.parties: names party 99, and there is none',
      'bad_url.json': 'dialog.0.url: must be an address',
      'empty_vcon.json': 'uuid: is missing or not a UUID',
      'invalid_dialog_url.json': 'dialog.0.url: must be an address',
      'missing_uuid_and_vcon_version.json': 'uuid: is missing or not a UUID',
      'null_dialog_string_analysis.json': 'dialog: must be a list',
      'null_parties.json': 'parties: must be a list',
      'out_of_range_party_indices.json': 'dialog.0.parties: names party 5, and there is none',
    };
    expect(said(await read(file))).toBe(named[file.split('/').at(-1) ?? '']);
  });
});
