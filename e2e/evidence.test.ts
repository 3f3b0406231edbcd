import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { openScene, type Customer, type Scene } from './testing/guest-scene.ts';

let scene: Scene;
let browser: Browser;
beforeAll(async () => {
  scene = await openScene();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await scene[Symbol.asyncDispose]();
});

const german = { locale: 'de-DE', viewport: { width: 1280, height: 800 } };
const phone = { locale: 'de-DE', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const complaint = 'Ich habe jetzt schon zum dritten Mal angerufen und keiner weiß Bescheid.';

const field = (page: Page) => page.getByRole('textbox', { name: 'Was haben Sie gehört?' });
const notes = (page: Page) => page.getByRole('region', { name: 'Eindrücke' }).getByRole('article');

/** A guest in the room, with a customer who agreed to these purposes and has complained. */
async function inTheRoom(purposes: string[], options = german) {
  // The house's clock stands still unless it is moved; lines are dated by the browser's, between the seat and now.
  scene.house.clock.now = new Date();
  const { host, guest, visitId } = await scene.seated();
  const customer = await scene.customer(host, 'Guten Tag.');
  await customer.grant(...purposes);
  scene.house.clock.now = new Date(Date.now() + 600_000);
  const page = await scene.enter(browser, guest, `/visits/${visitId}`, options);
  await customer.say(complaint);
  await page.getByRole('log').getByText('dritten Mal').waitFor();
  return { host, guest, visitId, customer, page };
}

/** What the server has of a visit, oldest first. */
async function stored(guest: SeededEmployee, visitId: string): Promise<{ text: string; kind: string; moment: string; quote: { state: string; excerpt: string | null } | null }[]> {
  const { body } = await scene.house.call('GET', `/impressions?visitId=${visitId}`, undefined, { as: guest.key });
  return body.items.toReversed();
}

/** Marks words of the newest turn as a mouse does. */
async function mark(page: Page, words: string) {
  await page.evaluate((wanted) => {
    const turn = [...document.querySelectorAll('[data-turn]')].at(-1);
    const walker = document.createTreeWalker(turn as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
}

describe('writing down what one hears', () => {
  test('takes one field and no mouse; the line stands at the height of its moment', async () => {
    const { page: opened, guest, visitId } = await inTheRoom(['listen']);
    await using page = opened;
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('! Muss alles neu erzählen');
    await page.getByRole('button', { name: 'Problem', pressed: true }).waitFor();
    await page.keyboard.type(' => Leitung belegt');
    await page.keyboard.press('Enter');
    const note = notes(page).filter({ hasText: 'Muss alles neu erzählen' });
    await note.getByText('Leitung belegt').waitFor();
    expect(await field(page).inputValue()).toBe('');
    const turn = await page.locator('[data-turn]').first().boundingBox();
    await expect.poll(async () => Math.abs((turn?.y ?? 0) - ((await note.boundingBox())?.y ?? Infinity))).toBeLessThan(3);
    await expect.poll(() => stored(guest, visitId)).toMatchObject([{ kind: 'problem', text: 'Muss alles neu erzählen' }]);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('belongs to what was heard when the line was begun, not to what is said while it is typed', async () => {
    const { page: opened, guest, visitId, customer } = await inTheRoom(['listen']);
    await using page = opened;
    await page.keyboard.type('? Warum drei');
    await customer.say('Und noch etwas ganz anderes.');
    await page.getByRole('log').getByText('ganz anderes').waitFor();
    await page.keyboard.type(' Anrufe');
    await page.keyboard.press('Enter');
    await notes(page).filter({ hasText: 'Warum drei Anrufe' }).waitFor();
    const first = await page.locator('[data-turn]').first().getAttribute('data-turn');
    await expect.poll(() => stored(guest, visitId)).toMatchObject([{ anchor: { turnKey: first } }]);
  });

  test('says what was masked, and gives a refused line back with the words to change', async () => {
    const { page: opened, guest, visitId } = await inTheRoom(['listen']);
    await using page = opened;
    page.forgive(/422/);
    await page.keyboard.type('Frau Brömmelkamp wartet');
    await page.keyboard.press('Enter');
    await page.getByText('Namen und Nummern bleiben draußen').waitFor();
    const borrowed = '- habe jetzt schon zum dritten Mal angerufen';
    await page.keyboard.type(borrowed);
    await page.keyboard.press('Enter');
    await page.getByText('„habe jetzt schon zum dritten Mal angerufen“').waitFor();
    expect(await field(page).inputValue()).toBe(borrowed);
    expect(await field(page).getAttribute('aria-invalid')).toBe('true');
    await field(page).fill('- ruft zum dritten Mal an');
    await page.keyboard.press('Enter');
    await notes(page).filter({ hasText: 'ruft zum dritten Mal an' }).waitFor();
    await expect.poll(async () => (await stored(guest, visitId)).map(({ kind }) => kind)).toEqual(['note', 'dislike']);
  });

  test('works by touch: a chip sets the kind', async () => {
    const { page: opened, guest, visitId } = await inTheRoom(['listen'], phone);
    await using page = opened;
    await page.getByRole('button', { name: 'Wunsch' }).tap();
    await field(page).pressSequentially('Rückruf am Abend');
    await page.getByRole('button', { name: 'Festhalten' }).tap();
    await page.getByRole('button', { name: 'Eindrücke' }).tap();
    await notes(page).filter({ hasText: 'Rückruf am Abend' }).waitFor();
    await expect.poll(() => stored(guest, visitId)).toMatchObject([{ kind: 'wish', text: 'Rückruf am Abend' }]);
  });
});

describe('quoting', () => {
  test('is marking words; they leave the screen the moment the customer takes them back', async () => {
    const { page: opened, guest, visitId, customer } = await inTheRoom(['listen', 'quote']);
    await using page = opened;
    await mark(page, 'zum dritten Mal angerufen');
    await page.getByRole('button', { name: 'Zitat weglassen' }).waitFor();
    await page.keyboard.type('! Muss immer wieder anrufen');
    await page.keyboard.press('Enter');
    const note = notes(page).filter({ hasText: 'Muss immer wieder anrufen' });
    await note.getByText('zum dritten Mal angerufen').waitFor();
    expect(await note.locator('blockquote').evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Source Serif');
    await expect.poll(() => stored(guest, visitId)).toMatchObject([{ quote: { state: 'standing', excerpt: 'zum dritten Mal angerufen' } }]);
    await customer.withdraw('quote');
    await note.getByText('Die Erlaubnis zum Zitieren wurde zurückgezogen').waitFor();
    expect(await note.textContent()).not.toContain('zum dritten Mal');
    await note.getByText('Muss immer wieder anrufen').waitFor();
  });

  test('shows no marked word any more once the customer says stop', async () => {
    const { page: opened, customer } = await inTheRoom(['listen', 'quote']);
    await using page = opened;
    await mark(page, 'keiner weiß Bescheid');
    await page.getByRole('button', { name: 'Zitat weglassen' }).waitFor();
    expect(await page.locator('blockquote', { hasText: 'keiner weiß' }).count()).toBeGreaterThan(1);
    await customer.say('Stop');
    await page.getByText('Die markierten Worte sind gerade nicht zu sehen').waitFor();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('keiner weiß');
  });

  test('needs permission, and covers customers only; the page says so at once', async () => {
    const { page: opened, customer } = await inTheRoom(['listen']);
    await using page = opened;
    await mark(page, 'dritten Mal');
    await page.getByText('Hier wurde dem Zitieren nicht zugestimmt').waitFor();
    await customer.hear('Ich kümmere mich darum.');
    await page.getByRole('log').getByText('Ich kümmere mich').waitFor();
    await mark(page, 'kümmere mich');
    await page.getByText('Zitiert wird nur die Kundschaft').waitFor();
    expect(await page.getByRole('button', { name: 'Zitat weglassen' }).count()).toBe(0);
  });

  test('works without a mouse: one key takes the customer’s latest words', async () => {
    const { page: opened, guest, visitId } = await inTheRoom(['listen', 'quote']);
    await using page = opened;
    // AltGr writes characters, on Linux as a modifier of its own; its keys are left alone.
    const altGr = { key: 'ł', code: 'KeyW', modifierAltGraph: true, bubbles: true, cancelable: true };
    expect(await page.evaluate((init) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init)), altGr)).toBe(true);
    await page.keyboard.press('Alt+w');
    await page.getByRole('button', { name: 'Zitat weglassen' }).waitFor();
    await page.keyboard.press('Enter');
    await notes(page).getByText(complaint).waitFor();
    await expect.poll(() => stored(guest, visitId)).toMatchObject([{ kind: 'quote', text: '', quote: { excerpt: complaint } }]);
  });
});

describe('without a connection', () => {
  test('lines are kept in the browser and arrive once, in order, even from a page that was closed', async () => {
    const { page: opened, guest, visitId } = await inTheRoom(['listen']);
    await using page = opened;
    page.forgive(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
    const context = page.context();
    await context.setOffline(true);
    // The words leave the screen; what is written belongs to the last of them all the same.
    await page.getByText('Gerade besteht keine Verbindung').waitFor();
    for (const line of ['+ eins', '+ zwei', '+ drei']) {
      await field(page).fill(line);
      await page.keyboard.press('Enter');
    }
    await page.getByText('3 Eindrücke warten auf die Verbindung').waitFor();
    expect(await notes(page).filter({ hasText: 'wartet auf die Verbindung' }).count()).toBe(3);
    expect(await stored(guest, visitId)).toEqual([]);
    const kept = await page.evaluate(async () => JSON.stringify(await indexedDB.databases()));
    expect(kept).toContain('ohrensessel-outbox');
    const second = await context.newPage();
    await page.close();
    await context.setOffline(false);
    await second.goto(`${scene.address}/impressions`);
    for (const word of ['eins', 'zwei', 'drei']) await second.getByRole('listitem').getByText(word, { exact: true }).waitFor();
    await expect.poll(async () => (await stored(guest, visitId)).map(({ text }) => text)).toEqual(['eins', 'zwei', 'drei']);
    expect((await stored(guest, visitId)).every(({ moment }) => moment === 'kept')).toBe(true);
    await expect.poll(() => second.getByText('Noch nicht beim Server').count()).toBe(0);
  });
});

describe('one’s own impressions', () => {
  test('are changed in place, deleted at once and brought back', async () => {
    const { page: opened, visitId, guest } = await inTheRoom(['listen']);
    await using page = opened;
    await page.keyboard.type('+ bleibt ruhig');
    await page.keyboard.press('Enter');
    await notes(page).filter({ hasText: 'bleibt ruhig' }).waitFor();
    await page.goto(`${scene.address}/impressions`);
    await page.getByRole('button', { name: 'Ändern' }).first().click();
    await page.getByRole('textbox', { name: /Was Sie gehört haben/ }).fill('bleibt ruhig und freundlich');
    await page.getByRole('textbox', { name: /Folge/ }).fill('Die Kundin kommt wieder.');
    // A press beside the dialog does not lose what was changed.
    await page.mouse.click(5, 5);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('bleibt ruhig und freundlich').waitFor();
    await page.getByText('Die Kundin kommt wieder.').waitFor();
    await page.getByRole('button', { name: 'Löschen' }).first().click();
    await page.getByText('Der Eindruck ist gelöscht').waitFor();
    await expect.poll(() => page.getByText('bleibt ruhig und freundlich').count()).toBe(0);
    expect(await stored(guest, visitId)).toEqual([]);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByText('bleibt ruhig und freundlich').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

/** Impressions of a guest, written through the API. */
async function written(customer: Customer, guest: SeededEmployee, visitId: string, lines: { kind: string; text: string }[]) {
  const view = (await scene.house.call('GET', `/visits/${visitId}`, undefined, { as: guest.key })).body.conversations[0];
  const anchor = { handle: view.handle, turnKey: view.turns[0].key };
  for (const line of lines) {
    const reply = await scene.house.call('POST', '/impressions', { id: randomUUID(), visitId, anchor, at: new Date().toISOString(), ...line }, { as: guest.key });
    expect(reply.status).toBe(201);
  }
  expect(customer.id).toBeTruthy();
}

describe('evidence', () => {
  test('is found by keyboard, through word forms and typing errors, and leads to its moment', async () => {
    const { page: opened, visitId, guest, customer } = await inTheRoom(['listen', 'quote']);
    await using page = opened;
    await written(customer, guest, visitId, [
      { kind: 'problem', text: 'Die Etiketten kleben falsch herum.' },
      { kind: 'thanks', text: 'Hat sich bedankt.' },
    ]);
    await page.goto(`${scene.address}/chairs`);
    await page.getByRole('heading', { name: 'Platz nehmen und zuhören' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByRole('heading', { name: 'Was gehört wurde' }).waitFor();
    await page.getByRole('heading', { name: 'Was gehört wurde' }).click();
    await page.keyboard.press('/');
    await page.keyboard.type('Ettiketten');
    await page.getByText('„Ettiketten“ hat noch niemand geschrieben').waitFor();
    expect(await page.locator('mark').allTextContents()).toContain('Etiketten');
    expect(new URL(page.url()).searchParams.get('q')).toBe('Ettiketten');
    await page.getByRole('button', { name: 'Moment öffnen' }).first().click();
    const moment = page.getByRole('dialog', { name: 'Der Moment' });
    await moment.getByText('dritten Mal').waitFor();
    await moment.getByText('Hier wurde es notiert').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await customer.withdraw('quote');
    await moment.getByText('Dem Zitieren wurde nicht zugestimmt').waitFor();
    expect(await moment.textContent()).not.toContain('dritten Mal');
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('Zauberwürfel');
    await page.getByText('Dazu wurde noch nichts gehört').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('is grouped into themes by those who curate, and every step can be taken back', async () => {
    const { page: opened, visitId, guest, customer } = await inTheRoom(['listen']);
    await opened[Symbol.asyncDispose]();
    await written(customer, guest, visitId, [{ kind: 'problem', text: 'Der Rückruf kommt nie.' }]);
    const steward = await scene.person({ roles: ['steward'], name: 'Almut Kupferloh' });
    await using page = await scene.enter(browser, steward, '/evidence?q=Rückruf', german);
    await page.getByRole('button', { name: 'Themen' }).first().click();
    await page.getByRole('searchbox', { name: 'Thema finden' }).fill('Rückrufe');
    await page.getByRole('button', { name: '„Rückrufe“ beginnen' }).click();
    await page.getByRole('checkbox', { name: 'Rückrufe', checked: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${scene.address}/themes`);
    await page.getByRole('button', { name: /^Rückrufe/ }).click();
    await page.getByText('Von weniger als fünf gehört').waitFor();
    await page.getByText('Der Rückruf kommt nie.').waitFor();
    await page.getByRole('button', { name: 'Herausnehmen' }).click();
    await page.getByText('Annahme', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByText('Von weniger als fünf gehört').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Thema ändern' }).click();
    await page.getByRole('menuitem', { name: 'Löschen' }).click();
    await page.getByText('Das Thema „Rückrufe“ ist gelöscht').waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).first().click();
    await page.getByRole('heading', { name: 'Rückrufe' }).waitFor();
  });
});

test('a voice on the wall leads guests who heard it, and the agent who kept it, back to its case; others see nothing to press', async () => {
  scene.house.clock.now = new Date();
  const { host, guest } = await scene.seated();
  const customer = await scene.customer(host, 'Guten Tag.');
  await customer.grant('listen', 'quote');
  await customer.say('Mein Schrank steht noch ohne Türen da.');
  await customer.hear('Die Türen kommen morgen, versprochen.');
  await customer.say('Tausend Dank, das haben Sie wunderbar gelöst!');
  const at = { conversationId: customer.id, seq: 0 };
  const events = await scene.house.call('GET', `/desk/conversations/${customer.id}/events`, undefined, { as: host.key });
  at.seq = events.body.items.at(-1).seq;
  const { text } = (await scene.house.call('POST', '/praise/proposals', at, { as: host.key })).body;
  expect((await scene.house.call('POST', '/praise', { id: randomUUID(), ...at, confirmed: text }, { as: host.key })).status).toBe(201);

  const open = async (page: Page) => {
    await page.getByRole('button', { name: /Tausend Dank/ }).click();
    return page.getByRole('dialog', { name: 'Eine Stimme' });
  };
  await using heard = await scene.enter(browser, guest, '/wall?as=list', german);
  const voice = await open(heard);
  await voice.getByRole('button', { name: 'Zum Gespräch' }).click();
  await voice.getByText('Hier wurde gedankt').waitFor();
  await voice.getByText('Die Türen kommen morgen').waitFor();
  if (process.env['SHOTS']) await heard.screenshot({ path: `${process.env['SHOTS']}/case-guest.png` });
  expect(await axeFindings(heard)).toEqual([]);

  await using kept = await scene.enter(browser, host, '/wall?as=list', phone);
  const own = await open(kept);
  await own.getByRole('link', { name: 'Zu meiner Sammlung' }).waitFor();
  if (process.env['SHOTS']) await kept.screenshot({ path: `${process.env['SHOTS']}/case-agent-phone.png` });
  await own.getByRole('link', { name: 'Zu meiner Sammlung' }).click();
  await kept.getByRole('listitem').getByRole('button', { name: 'Zum Gespräch' }).click();
  await kept.getByRole('dialog', { name: 'Das Gespräch zu diesem Dank' }).getByText('Mein Schrank steht').waitFor();
  if (process.env['SHOTS']) await kept.screenshot({ path: `${process.env['SHOTS']}/case-collection-phone.png` });

  const stranger = await scene.person({ roles: ['guest', 'steward'] });
  await using elsewhere = await scene.enter(browser, stranger, '/wall?as=list', german);
  const answered = elsewhere.waitForResponse(/\/way-back/);
  const seen = await open(elsewhere);
  await answered;
  expect(await seen.getByRole('button', { name: 'Zum Gespräch' }).count()).toBe(0);

  await customer.withdraw('listen');
  await voice.getByText('Die Tür dieses Gesprächs ist zu.', { exact: false }).waitFor();
  expect(await voice.getByText('Die Türen kommen morgen').count()).toBe(0);
});
