import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeCallEvent, type CallDoors } from './take-call-event.ts';

const at = new Date('2026-11-22T10:00:00Z');

/** Doors of a line that knows one call and one agent. */
function doorsOf(consent: string = 'written') {
  const done: unknown[] = [];
  const note = (what: string) => async (about: object) => void done.push([what, about]);
  const doors: CallDoors = {
    placeOf: async (thread) => (thread === 'call-1' ? {} : undefined),
    async serve(serving) {
      done.push(['serve', serving]);
      return serving.agent.email === 'maren@example.org' ? 'employee' : undefined;
    },
    release: note('release'),
    say: note('say'),
    speakerJoined: note('joined'),
    speakerLeft: note('left'),
    async consent(answer) {
      done.push(['consent', answer]);
      return consent;
    },
    close: note('close'),
  };
  return { doors, done, take: (report: unknown) => takeCallEvent(Buffer.from(JSON.stringify(report)), doors, at) };
}

describe('what a flow of a telephone system reports', () => {
  const call = 'call-1';
  const moment = { thread: call, at };
  test.each<[object, unknown]>([
    [{ event: 'agent', call, agent: { email: 'maren@example.org' } }, ['serve', { ...moment, agent: { email: 'maren@example.org', externalId: undefined } }]],
    [{ event: 'queue', call }, ['release', moment]],
    [{ event: 'joined', call, party: 'third' }, ['joined', { ...moment, speaker: 'third' }]],
    [{ event: 'left', call, party: 'third' }, ['left', { ...moment, speaker: 'third' }]],
    [{ event: 'answer', call, granted: true, means: 'dtmf', proof: 'menu 7' }, ['consent', { ...moment, purpose: 'listen', granted: true, means: 'dtmf', proof: 'menu 7' }]],
    [{ event: 'said', call, id: 'line-9', by: 'customer', text: 'Das Paket kam nie an.' }, ['say', { ...moment, message: 'line-9', by: 'customer', text: 'Das Paket kam nie an.' }]],
    [{ event: 'said', call, id: 'line-10', by: 'customer', party: 'third', text: 'Doch.' }, ['say', { ...moment, message: 'line-10', by: 'customer', text: 'Doch.', speaker: 'third' }]],
    [{ event: 'ended', call }, ['close', moment]],
  ])('%j is done', async (report, deed) => {
    const { take, done } = doorsOf();
    expect(await take(report)).toMatchObject({ status: 200, body: '{}' });
    expect(done).toEqual([deed]);
  });

  test('is answered with what to do when it cannot be done', async () => {
    expect(await doorsOf().take({ event: 'ended', call: 'call-2' })).toMatchObject({ status: 404, refused: 'unknown-call' });
    expect(await doorsOf().take({ event: 'agent', call, agent: { id: '4711' } })).toMatchObject({ status: 409, refused: 'unknown-agent' });
    expect(await doorsOf('nobody-listens').take({ event: 'answer', call, granted: true, means: 'ivr' })).toMatchObject({ status: 409, refused: 'nobody-listens' });
  });

  test('is refused by the field that is wrong', async () => {
    const { take, done } = doorsOf();
    expect(await take({ event: 'answer', call, granted: 'yes', means: 'ivr' })).toMatchObject({ status: 400, refused: 'malformed', body: expect.stringContaining('granted') });
    expect(await take({ event: 'agent', call, agent: {} })).toMatchObject({ status: 400 });
    expect(await take({ event: 'said', call, id: '1', by: 'agent', text: 'x'.repeat(16_385) })).toMatchObject({ status: 400, body: expect.stringContaining('text') });
    expect(await take({ event: 'said', call, id: '1', by: 'nobody', text: 'x' })).toMatchObject({ status: 400, body: expect.stringContaining('by') });
    expect(await takeCallEvent(Uint8Array.of(0xff), doorsOf().doors, at)).toMatchObject({ status: 400 });
    expect(done).toEqual([]);
  });

  test('breaks nothing, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (report) => {
        expect((await doorsOf().take(report)).status).toBe(400);
      }),
    );
  });
});
