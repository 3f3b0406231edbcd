import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { muLawSilence } from '#listen/calls/contract/mu-law.ts';
import { speakUntilHeard } from '#listen/calls/server/testing/open-ear.ts';
import { lineEnds, phonePath, type PhoneNews } from '../contract/line.ts';
import { endLeftBehind, holdCalls } from './end-left-behind.ts';
import { openVoice, openWebCallScene, phoneState, standings, type WebCallScene } from './testing/web-call-scene.ts';

let scene: WebCallScene;
beforeAll(async () => {
  scene = await openWebCallScene();
});
afterEach(() => scene.clear());
afterAll(() => scene[Symbol.asyncDispose]());

const notes = (sounds: { samples: Uint8Array }[]) => sounds.map(({ samples }) => samples[0]);

describe('a stranger', () => {
  test('gets neither a line nor a telephone', async () => {
    const { id, line } = await callAnybody();
    using _line = line;
    await expect(scene.line(id, undefined)).rejects.toThrow('refused: 401');
    await expect(scene.line('no-call', undefined)).rejects.toThrow('refused: 404');
    await expect(scene.line(id, scene.host.key)).rejects.toThrow('refused: 403');
    await expect(openVoice(scene.address, phonePath, undefined, 'agent')).rejects.toThrow('refused: 401');
    await expect(openVoice(scene.address, phonePath, scene.guest.key, 'agent')).rejects.toThrow('refused: 403');
  });

  test('does not get onto the line of somebody else', async () => {
    const { id, line } = await callAnybody();
    using _line = line;
    const other = await scene.act(undefined, 'POST', '/chat/conversations', { language: 'de', text: 'Guten Tag.' });
    using foreign = await scene.line(id, String(other['customerKey']));
    expect(await foreign.ended).toBe(lineEnds.unknown);
    // A chat of their own is no call either.
    using chat = await scene.line(String(other['conversationId']), String(other['customerKey']));
    expect(await chat.ended).toBe(lineEnds.unknown);
    expect([foreign.told, chat.told, line.socket.readyState]).toEqual([[], [], 1]);
  });
});

describe('calling', () => {
  test('is off until a website offers it, and open while somebody is at the phone', async () => {
    await scene.act(scene.admin.key, 'PUT', '/web-calls/offer', { isOffered: null });
    await expect.poll(async () => (await scene.act(undefined, 'GET', '/web-calls/standing'))['isOpen']).toBe(false);
    const standing = () => scene.act(undefined, 'GET', '/web-calls/standing');
    const refusal = async () => (await scene.house.call('POST', '/web-calls', { language: 'de' })).body.type.split('#')[1];
    expect([await standing(), await refusal()]).toEqual([{ isOffered: false, isOpen: false, isFree: false }, 'calls-not-offered']);
    await scene.act(scene.admin.key, 'PUT', '/web-calls/offer', { isOffered: true });
    expect([await standing(), await refusal()]).toEqual([{ isOffered: true, isOpen: false, isFree: false }, 'nobody-at-the-phone']);
    using phone = await scene.phone();
    expect(await standing()).toEqual({ isOffered: true, isOpen: true, isFree: true });
    phone.order({ on: false });
    await expect.poll(standing).toEqual({ isOffered: true, isOpen: false, isFree: false });
  });

  test('can be offered for one brand and not for another', async () => {
    const { pool } = scene.house.db.owner;
    await pool.query(`insert into conversations.brand (id, key, name) values (gen_random_uuid(), 'moos', 'Moos'), (gen_random_uuid(), 'farn', 'Farn')`);
    await scene.act(scene.admin.key, 'PUT', '/web-calls/offer', { brand: 'moos', isOffered: false });
    const isOffered = async (brand: string) => (await scene.act(undefined, 'GET', `/web-calls/standing?brand=${brand}`))['isOffered'];
    expect([await isOffered('moos'), await isOffered('farn'), await isOffered('unknown')]).toEqual([false, true, true]);
    expect(await scene.act(scene.admin.key, 'GET', '/web-calls/offer?brand=farn')).toEqual({ isOffered: true, own: null });
    expect((await scene.house.call('PUT', '/web-calls/offer', { brand: 'unknown', isOffered: true }, { as: scene.admin.key })).status).toBe(422);
    expect((await scene.house.call('PUT', '/web-calls/offer', { isOffered: true }, { as: scene.host.key })).status).toBe(403);
  });

  test('twice with the same key comes back to the same call, and the window before steps back', async () => {
    const { id, key, line } = await callAnybody();
    using _line = line;
    expect(await scene.act(key, 'POST', '/web-calls', { language: 'de' })).toEqual({ conversationId: id });
    using again = await scene.line(id, key);
    expect(await line.ended).toBe(lineEnds.elsewhere);
    await expect.poll(() => standings(again).at(-1)).toBe('waiting');
  });

  test('rings at every telephone, tells each caller their place, and the next one that theirs has come', async () => {
    using phone = await scene.phone();
    const first = await scene.call();
    const second = await scene.call();
    using _first = first.line;
    using _second = second.line;
    await expect.poll(() => phoneState(phone)?.ringing.map(({ conversationId }) => conversationId)).toEqual([first.id, second.id]);
    await expect.poll(() => second.line.told.at(-1)).toEqual({ call: { standing: 'waiting', place: 2 } });
    await expect.poll(() => first.line.told.at(-1)).toEqual({ call: { standing: 'waiting', place: 1 } });
    await scene.take(first.id);
    await expect.poll(() => second.line.told.at(-1)).toEqual({ call: { standing: 'waiting', place: 1 } });
    await expect.poll(() => phoneState(phone)?.ringing.map(({ conversationId }) => conversationId)).toEqual([second.id]);
  });
});

describe('a call that was taken', () => {
  test('carries the customer’s voice to the agent and the agent’s to the customer, and to nobody else', async () => {
    const other = await scene.people.employee({ roles: ['agent'] });
    using phone = await scene.phone();
    using idle = await scene.phone(other);
    const { id, line } = await scene.call();
    using _line = line;
    line.speak(1, 3);
    await scene.take(id);
    await expect.poll(() => standings(line).at(-1)).toBe('talking');
    await expect.poll(() => phoneState(phone)?.call).toMatchObject({ conversationId: id, standing: 'talking' });
    line.speak(7, 5);
    phone.speak(9, 4);
    await expect.poll(() => [notes(phone.heard), notes(line.heard)]).toEqual([[7, 7, 7, 7, 7], [9, 9, 9, 9]]);
    // What was spoken while it still rang went nowhere.
    expect(idle.bytes()).toBe(0);
  });

  test('is silent in both directions while it is on hold', async () => {
    const { phone, line } = await talking();
    using _phone = phone;
    using _line = line;
    phone.order({ hold: true });
    await expect.poll(() => standings(line).at(-1)).toBe('held');
    line.speak(7, 2);
    phone.speak(9, 2);
    phone.order({ hold: false });
    await expect.poll(() => standings(line).at(-1)).toBe('talking');
    line.speak(8);
    phone.speak(10);
    await expect.poll(() => [notes(phone.heard), notes(line.heard)]).toEqual([[8], [10]]);
  });

  test('ends for the customer when the agent hangs up, and for the agent when the customer does', async () => {
    const { id, phone, line } = await talking();
    using _phone = phone;
    await scene.act(scene.host.key, 'POST', `/desk/conversations/${id}/wrap-up`, {});
    expect(await line.ended).toBe(lineEnds.over);
    expect(standings(line).at(-1)).toBe('over');
    await expect.poll(() => phoneState(phone)?.call).toBe(null);
    const next = await scene.call();
    await scene.take(next.id);
    await expect.poll(() => phoneState(phone)?.call?.conversationId).toBe(next.id);
    await scene.act(next.key, 'POST', `/chat/conversations/${next.id}/end`, {});
    expect(await next.line.ended).toBe(lineEnds.over);
    await expect.poll(() => phoneState(phone)?.call).toBe(null);
  });

  test('goes on when the customer’s connection comes back, and is told to the agent meanwhile', async () => {
    const { id, key, phone, line } = await talking();
    using _phone = phone;
    line.socket.terminate();
    await expect.poll(() => phoneState(phone)?.call?.standing).toBe('away');
    using again = await scene.line(id, key);
    await expect.poll(() => phoneState(phone)?.call?.standing).toBe('talking');
    again.speak(5);
    await expect.poll(() => notes(phone.heard)).toEqual([5]);
  });

  test('goes on when the agent’s connection comes back', async () => {
    const { phone, line } = await talking();
    using _line = line;
    phone.socket.terminate();
    await expect.poll(() => standings(line).at(-1)).toBe('away');
    using again = await scene.phone();
    await expect.poll(() => standings(line).at(-1)).toBe('talking');
    line.speak(5);
    await expect.poll(() => notes(again.heard)).toEqual([5]);
  });

  test('goes to the other agent’s telephone when it is handed over, and no word more to the first', async () => {
    const { id, phone, line } = await talking();
    using _phone = phone;
    using _line = line;
    const colleague = await scene.people.employee({ roles: ['agent'] });
    using theirs = await scene.phone(colleague);
    await scene.act(scene.host.key, 'POST', `/desk/conversations/${id}/hand-over`, { to: colleague.id });
    await expect.poll(() => phoneState(theirs)?.call?.standing).toBe('talking');
    line.speak(6, 2);
    phone.speak(3, 2);
    await expect.poll(() => notes(theirs.heard)).toEqual([6, 6]);
    expect([notes(phone.heard), notes(line.heard), phoneState(phone)?.call]).toEqual([[], [], null]);
  });

  test('is the only one of its agent, who is given writing customers in between', async () => {
    const { phone, line } = await talking();
    using _phone = phone;
    using _line = line;
    const second = await scene.call();
    using _second = second.line;
    const refused = await scene.house.call('POST', `/desk/conversations/${second.id}/take`, {}, { as: scene.host.key });
    expect(refused.body).toMatchObject({ status: 409, type: expect.stringContaining('already-on-a-call') });
    expect((await scene.act(scene.host.key, 'POST', '/desk/next', {}))['conversation']).toBe(null);
    const chat = await scene.act(undefined, 'POST', '/chat/conversations', { language: 'de', text: 'Guten Tag.' });
    expect((await scene.act(scene.host.key, 'POST', '/desk/next', {}))['conversation']).toMatchObject({ id: chat['conversationId'] });
  });

  test('rings in one page of an agent only: the one that was switched on last', async () => {
    using first = await scene.phone();
    using second = await scene.phone();
    await expect.poll(() => [phoneState(first)?.isOn, phoneState(first)?.isElsewhere, phoneState(second)?.isOn]).toEqual([false, true, true]);
    const { id, line } = await scene.call();
    using _line = line;
    await scene.take(id);
    await expect.poll(() => standings(line).at(-1)).toBe('talking');
    line.speak(4);
    await expect.poll(() => notes(second.heard)).toEqual([4]);
    expect(first.bytes()).toBe(0);
  });
});

describe('a call nobody ends', () => {
  const later = (milliseconds: number) => new Date(scene.house.clock.now.getTime() + milliseconds);
  const stateOf = async (id: string) => (await scene.house.db.owner.pool.query<{ state: string }>('select state from conversations.conversation where id = $1', [id])).rows[0]?.state;
  const feed = { publish: () => undefined } as never;

  test('ends a minute after its process died, with a contact reason still to be given where it was served', async () => {
    using _phone = await scene.phone();
    const waiting = await scene.call();
    const served = await scene.call();
    using _waiting = waiting.line;
    using _served = served.line;
    await scene.take(served.id);
    const { database } = scene.house.services;
    await endLeftBehind(database, feed, later(59_000));
    expect([await stateOf(waiting.id), await stateOf(served.id)]).toEqual(['waiting', 'live']);
    await holdCalls(database, [waiting.id], later(50_000));
    await endLeftBehind(database, feed, later(61_000));
    expect([await stateOf(waiting.id), await stateOf(served.id)]).toEqual(['waiting', 'wrap-up']);
    await endLeftBehind(database, feed, later(111_000));
    expect(await stateOf(waiting.id)).toBe('closed');
  });

  test('ends after four hours, though somebody still holds its line', async () => {
    const { id, line } = await callAnybody();
    using _line = line;
    const { database } = scene.house.services;
    for (const hours of [3.9, 4.1]) {
      await holdCalls(database, [id], later(hours * 3_600_000));
      await endLeftBehind(database, feed, later(hours * 3_600_000));
      expect(await stateOf(id)).toBe(hours < 4 ? 'waiting' : 'closed');
    }
  });
});

describe('a guest', () => {
  test('hears both sides from the customer’s yes in their window until they take it back, and not a stretch else', async () => {
    const { ear } = await scene.sitDown();
    const { id, key, phone, line } = await talking();
    using _phone = phone;
    using _line = line;
    using before = await ear();
    line.speak(1, 5);
    phone.speak(2, 5);
    expect([await before.ended, before.bytes()]).toEqual([4403, 0]);
    await scene.answer(id, key, 'listen');
    using open = await ear();
    await open.ready;
    await speakUntilHeard(open, 5, () => {
      line.speak(11);
      phone.speak(12);
    });
    await scene.act(key, 'PUT', `/chat/conversations/${id}/consents/listen`, { granted: false, means: 'button' });
    line.speak(21, 5);
    phone.speak(22, 5);
    expect(await open.ended).toBe(1006);
    const heard = open.sounds.map(({ samples }) => [...samples]);
    const side = (party: 0 | 1) => new Set(heard.flatMap((samples) => samples.filter((_, index) => index % 2 === party)).filter((note) => note !== muLawSilence));
    expect([side(0), side(1)]).toEqual([new Set([11]), new Set([12])]);
    // The two who talk notice nothing of it.
    await expect.poll(() => [1, 21].map((note) => notes(phone.heard).filter((each) => each === note).length)).toEqual([5, 5]);
  });

  test('hears nothing of what is said on hold, and is told why', async () => {
    const { ear } = await scene.sitDown();
    const { id, key, phone, line } = await talking();
    using _phone = phone;
    using _line = line;
    await scene.answer(id, key, 'listen');
    using open = await ear();
    await open.ready;
    phone.order({ hold: true });
    await expect.poll(() => open.states).toEqual(['flows', 'held']);
    phone.speak(2, 6);
    phone.order({ hold: false });
    await expect.poll(() => open.states).toEqual(['flows', 'held', 'flows']);
    expect(open.sounds).toEqual([]);
  });

  test('is behind a closed door again after a hand-over', async () => {
    const { ear } = await scene.sitDown();
    const { id, key, phone, line } = await talking();
    using _phone = phone;
    using _line = line;
    await scene.answer(id, key, 'listen');
    using open = await ear();
    await open.ready;
    const colleague = await scene.people.employee({ roles: ['agent'] });
    using theirs = await scene.phone(colleague);
    await scene.act(scene.host.key, 'POST', `/desk/conversations/${id}/hand-over`, { to: colleague.id });
    line.speak(3, 5);
    theirs.speak(4, 5);
    expect(await open.ended).toBe(1006);
    expect(open.sounds).toEqual([]);
  });

  test('is agreed to by the customer alone: the card has the words, and the agent cannot write an answer down', async () => {
    await scene.sitDown();
    const { id, key, phone, line } = await talking();
    using _phone = phone;
    using _line = line;
    const { conversations } = await scene.act(scene.host.key, 'GET', '/desk');
    expect(conversations).toMatchObject([{ door: 'asked', question: null }]);
    const { items } = await scene.act(key, 'GET', `/chat/conversations/${id}/events`);
    const asked = (items as { kind: string; askId: string; questions: { text: string }[] }[]).find(({ kind }) => kind === 'asked');
    expect(asked?.questions[0]?.text).toContain('„Stopp“ drücken oder sagen');
    const refused = await scene.house.call('POST', `/desk/conversations/${id}/answers`, { askId: asked?.askId, granted: ['listen'] }, { as: scene.host.key });
    expect(refused.body).toMatchObject({ status: 409, type: expect.stringContaining('answered-in-writing') });
  });
});

describe('what no browser of ours does', () => {
  test.each([
    ['a frame that is too long', Buffer.alloc(10_000), 1009],
    ['half a frame', Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, 255]), lineEnds.malformed],
    ['nothing at all', Buffer.alloc(0), lineEnds.malformed],
    ['the agent’s voice from the customer', Buffer.concat([Buffer.from([2, 0, 0, 0, 0, 0, 0, 0]), Buffer.alloc(160)]), lineEnds.malformed],
    ['words', 'hello', lineEnds.malformed],
  ])('ends the line of whoever sends it: %s', async (_what, data, code) => {
    const { phone, line } = await talking();
    using _phone = phone;
    line.socket.send(data);
    expect(await line.ended).toBe(code);
    await expect.poll(() => phoneState(phone)?.call?.standing).toBe('away');
    expect(phone.bytes()).toBe(0);
  });

  test('is a flood: it is thinned out, and ended when it does not cease', async () => {
    const { phone, line } = await talking();
    using _phone = phone;
    line.speak(1, 3_000);
    expect(await line.ended).toBe(lineEnds.flood);
    expect(phone.heard.length).toBeLessThan(400);
  });

  test('is coming back more often than any network breaks', async () => {
    const { id, key, line } = await callAnybody();
    using _line = line;
    const knocks = await Promise.allSettled(Array.from({ length: 40 }, () => scene.line(id, key)));
    for (const knock of knocks) if (knock.status === 'fulfilled') knock.value[Symbol.dispose]();
    const refused = knocks.filter((knock) => knock.status === 'rejected' && String(knock.reason).includes('429'));
    expect(refused.length).toBeGreaterThanOrEqual(10);
  });

  test('is an order nobody knows', async () => {
    using phone = await openVoice<PhoneNews>(scene.address, phonePath, scene.host.key, 'agent');
    phone.order({ on: 'yes' });
    expect(await phone.ended).toBe(lineEnds.malformed);
  });
});

/** Somebody calls a house with a telephone that is on. */
async function callAnybody() {
  const phone = await scene.phone();
  const call = await scene.call();
  phone[Symbol.dispose]();
  return call;
}

/** A call between the host and somebody new. */
async function talking() {
  const phone = await scene.phone();
  const call = await scene.call();
  await scene.take(call.id);
  await expect.poll(() => standings(call.line).at(-1)).toBe('talking');
  return { phone, ...call };
}
