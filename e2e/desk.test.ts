import { pino } from 'pino';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveWeb } from '#platform/http/serve-web.ts';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { ensureBuilt } from '#web/build/ensure-built.ts';
import { deskCustomer, type DeskCustomer } from './testing/desk-customer.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';
import { reopenHouse } from './testing/reopen-house.ts';

let scene: Scene;
let browser: Browser;
beforeAll(async () => {
  scene = await openScene();
  browser = await openBrowser();
  const steward = await scene.people.employee({ roles: ['steward'] });
  for (const reason of [
    { key: 'delivery', de: 'Lieferung', en: 'Delivery' },
    { key: 'delivery/lost', de: 'Sendung verloren', en: 'Parcel lost', parentKey: 'delivery' },
    { key: 'billing', de: 'Rechnung', en: 'Billing' },
    { key: 'billing/unclear', de: 'Nicht verstanden', en: 'Not understood', parentKey: 'billing' },
    { key: 'billing/old', de: 'Nicht mehr gebraucht', en: 'No longer needed', parentKey: 'billing', active: false },
  ]) {
    const { key, ...body } = reason;
    await scene.house.call('PUT', `/catalogue/reasons/${key}`, body, { as: steward.key });
  }
});
afterAll(async () => {
  await browser.close();
  await scene[Symbol.asyncDispose]();
});

/** Machines of tests are slow; nobody waits longer than it takes. */
const soon = { timeout: 15_000 };
const german = { locale: 'de-DE', viewport: { width: 1280, height: 800 } };
const tablet = { locale: 'de-DE', viewport: { width: 820, height: 1180 } };
const phone = { locale: 'de-DE', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const agent = (name = 'Maren Vogt') => scene.person({ roles: ['agent'], name });
const enter = (who: SeededEmployee, options: BrowserContextOptions = german) =>
  scene.enter(browser, who, '/desk', options);
const answer = (page: Page, { name }: DeskCustomer) => page.getByRole('textbox', { name: `Antwort an ${name}` });
const log = (page: Page, customer: DeskCustomer) => page.getByRole('log', { name: `Gespräch mit ${customer.name}` });
const own = (page: Page) => page.getByRole('region', { name: 'Ihre Gespräche' });
const hasFocus = (page: Page, customer: DeskCustomer) =>
  answer(page, customer).evaluate((element) => element === document.activeElement);

/** A customer whom the agent serves already. */
async function served(host: SeededEmployee, words: string): Promise<DeskCustomer> {
  const customer = await deskCustomer(scene.house, words);
  await scene.house.call('POST', `/desk/conversations/${customer.id}/take`, {}, { as: host.key });
  return customer;
}

/** What a guest may hear in their only conversation. */
async function heard(guest: SeededEmployee, visitId: string): Promise<{ door: string; words: string[] }> {
  const { body } = await scene.house.call('GET', `/visits/${visitId}`, undefined, { as: guest.key });
  const [conversation] = body.conversations as { door: string; turns: { text: string }[] }[];
  return { door: conversation?.door ?? 'none', words: conversation?.turns.map(({ text }) => text) ?? [] };
}

describe('a working day', () => {
  test('goes from the queue to the contact reason without a mouse, with a guest in the chair', async () => {
    const host = await agent();
    const guest = await scene.person({ roles: ['guest'], name: 'Jonas Albrecht' });
    await scene.house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
    await using page = await enter(host);
    await page.getByText('Niemand wartet. Sobald jemand schreibt, steht es hier.').waitFor();
    expect(await axeFindings(page)).toEqual([]);

    const customer = await deskCustomer(scene.house, 'Mein Wasserkocher summt wie ein Bienenstock.');
    await page.getByRole('button', { name: `${customer.name} annehmen` }).waitFor();
    await page.keyboard.press('Alt+t');
    const words = log(page, customer).getByText('Bienenstock');
    await words.waitFor();
    expect(await words.evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Source Serif');
    await expect.poll(() => hasFocus(page, customer), soon).toBe(true);
    await page.keyboard.type('Guten Tag,');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('das klingt nicht gut.');
    await page.keyboard.press('Enter');
    await log(page, customer).getByText('das klingt nicht gut.').waitFor();
    await expect
      .poll(() => customer.sees(), soon)
      .toEqual(['customer: Mein Wasserkocher summt wie ein Bienenstock.', 'agent: Guten Tag,\ndas klingt nicht gut.']);

    const visit = await scene.house.call('POST', '/visits', { hostId: host.id }, { as: guest.key });
    await page.getByText('Jonas Albrecht möchte sich zu Ihnen setzen').waitFor();
    await page.keyboard.press('Alt+j');
    await page.getByRole('list', { name: 'Neben Ihnen' }).first().getByText('Jonas Albrecht').waitFor();
    await log(page, customer).getByText('Gefragt, ob Gäste mithören dürfen').waitFor();
    await page.getByText('wurde gefragt. Bis eine Antwort da ist, hört niemand mit.').first().waitFor();
    await customer.answer('listen', 'quote');
    await page.getByText('eine Person hört mit', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await customer.say('Am Freitag beerdigen wir meinen Vater.');
    await log(page, customer).getByText('beerdigen').waitFor();
    await expect
      .poll(() => heard(guest, visit.body.id), soon)
      .toEqual({ door: 'open', words: ['Am Freitag beerdigen wir meinen Vater.'] });

    await page.keyboard.type('Das tut mir');
    await page.keyboard.press('F8');
    await page.getByText('von Ihnen', { exact: true }).waitFor();
    expect(await heard(guest, visit.body.id)).toEqual({ door: 'closed', words: [] });
    expect(await answer(page, customer).inputValue()).toBe('Das tut mir');
    await page.keyboard.type(' leid.');
    await page.keyboard.press('Enter');
    await log(page, customer).getByText('Das tut mir leid.').waitFor();

    await page.keyboard.press('Alt+n');
    const aside = page.getByRole('complementary', { name: 'Nebenbei' });
    await aside.getByText('Das sieht keine Kundin und kein Kunde').waitFor();
    await aside.getByRole('textbox', { name: 'Nur an Ihre Gäste' }).waitFor();
    await page.keyboard.type('Hier mache ich die Tür lieber zu.');
    await page.keyboard.press('Enter');
    await aside.getByRole('listitem').getByText('Hier mache ich die Tür lieber zu.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await customer.sees()).not.toContain('agent: Hier mache ich die Tür lieber zu.');
    await page.keyboard.press('Escape');
    await expect.poll(() => hasFocus(page, customer), soon).toBe(true);

    await page.keyboard.press('Alt+w');
    const search = page.getByRole('searchbox', { name: 'Kontaktgründe durchsuchen' });
    await expect.poll(() => search.evaluate((element) => element === document.activeElement), soon).toBe(true);
    expect(await page.getByRole('option', { name: 'Nicht mehr gebraucht' }).count()).toBe(0);
    await page.keyboard.type('verstanden rechn');
    await page.getByRole('option', { name: 'Nicht verstanden' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Rechnung › Nicht verstanden').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Gerade kein Gespräch').waitFor();
    const closed = await scene.house.db.owner.pool.query<{ state: string; key: string }>(
      `select state, r.key from conversations.conversation c
       join conversations.reason r on r.id = c.reason_id where c.id = $1`,
      [customer.id],
    );
    expect(closed.rows).toEqual([{ state: 'closed', key: 'billing/unclear' }]);
  });

  test('lists every key of the desk under the question mark', async () => {
    const { host } = await scene.seated();
    await served(host, 'Guten Tag.');
    await using page = await enter(host);
    await own(page).waitFor();
    await page.getByRole('heading', { name: 'Schreibtisch' }).click();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Tastatur' });
    await keys.waitFor();
    for (const what of [
      'Die Tür schließen oder wieder öffnen',
      'Alle Türen schließen oder wieder öffnen',
      'Nächstes annehmen',
      'Einen Besuch beenden',
      'Nebenbei sprechen',
      'Atempause machen oder beenden',
      'An jemanden im Service übergeben',
      'Das Gespräch beenden und nachbearbeiten',
    ]) {
      expect(await keys.getByText(what).count(), what).toBe(1);
    }
    expect(await axeFindings(page)).toEqual([]);
  });

  test.each([
    ['a tablet', tablet],
    ['a phone', phone],
  ])('works on %s', async (_, options) => {
    const { host } = await scene.seated();
    const customer = await served(host, 'Guten Tag, wo bleibt mein Paket?');
    await customer.answer('listen');
    const waiting = await deskCustomer(scene.house, 'Noch jemand.');
    await using page = await enter(host, options);
    await page.getByRole('list', { name: 'Neben Ihnen' }).getByText('Jonas Albrecht').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await own(page).getByRole('button', { name: new RegExp(customer.name) }).click();
    await answer(page, customer).fill('Ich sehe nach.');
    await page.getByRole('button', { name: 'Senden' }).click();
    await log(page, customer).getByText('Ich sehe nach.').waitFor();
    await page.getByRole('button', { name: /^Tür schließen/ }).click();
    await page.getByText('von Ihnen', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Details' }).click();
    await page.getByRole('button', { name: /^Beenden/ }).click();
    await page.getByRole('option', { name: 'Sendung verloren' }).click();
    await page.getByRole('button', { name: 'Gespräch abschließen' }).click();
    await page.getByRole('button', { name: `${waiting.name} annehmen` }).click();
    await log(page, waiting).getByText('Noch jemand.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

describe('an answer', () => {
  test('waits through a change of conversation and a reload, each draft in its own', async () => {
    const host = await agent();
    const [first, second] = [await served(host, 'Eins.'), await served(host, 'Zwei.')];
    await using page = await enter(host);
    await answer(page, first).fill('Für die Erste');
    await page.keyboard.press('Alt+2');
    await expect.poll(() => hasFocus(page, second), soon).toBe(true);
    expect(await answer(page, second).inputValue()).toBe('');
    await page.keyboard.type('Für den Zweiten');
    await page.reload();
    await expect.poll(() => answer(page, first).inputValue(), soon).toBe('Für die Erste');
    await page.keyboard.press('Alt+2');
    expect(await answer(page, second).inputValue()).toBe('Für den Zweiten');
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
    expect(kept).not.toMatch(/Eins\.|Zwei\./);
  });

  test('given while the connection is lost is said once and in order when it is back', async () => {
    const host = await agent();
    const customer = await served(host, 'Guten Tag.');
    await using page = await enter(host);
    await answer(page, customer).waitFor();
    page.forgive(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    for (const words of ['Ja.', 'Ich suche noch.', 'Ja.']) {
      await answer(page, customer).fill(words);
      await page.keyboard.press('Enter');
    }
    await page.getByText('wartet auf die Verbindung').first().waitFor();
    await customer.say('Hallo?');
    await page.context().setOffline(false);
    await log(page, customer).getByText('Hallo?').waitFor();
    await expect
      .poll(() => customer.sees(), { timeout: 20_000 })
      .toEqual(['customer: Guten Tag.', 'customer: Hallo?', 'agent: Ja.', 'agent: Ich suche noch.', 'agent: Ja.']);
    await expect.poll(() => log(page, customer).getByText('Ja.', { exact: true }).count(), soon).toBe(2);
    expect(await page.getByText('wartet auf die Verbindung').count()).toBe(0);
  });

  test('that the server refuses stays in sight with its reason, and comes back into the field', async () => {
    const host = await agent();
    const customer = await served(host, 'Guten Tag.');
    await using page = await enter(host);
    page.forgive(/400|422|413/);
    await answer(page, customer).fill('x'.repeat(20_000));
    await page.keyboard.press('Enter');
    await page.getByText('nicht gesendet').waitFor();
    await page.getByRole('button', { name: 'Zurück ins Feld' }).click();
    expect((await answer(page, customer).inputValue()).length).toBe(20_000);
    expect(await page.getByText('nicht gesendet').count()).toBe(0);
    expect(await customer.sees()).toEqual(['customer: Guten Tag.']);
  });

  test('shows itself being written on both sides', async () => {
    const host = await agent();
    const customer = await served(host, 'Guten Tag.');
    await using page = await enter(host);
    await answer(page, customer).waitFor();
    const told = page.waitForRequest((request) => request.url().endsWith(`/desk/conversations/${customer.id}/typing`));
    await answer(page, customer).pressSequentially('Gu');
    await told;
    await customer.type();
    await page.getByText(`${customer.name} schreibt …`).waitFor();
    await customer.say('Fertig.');
    await log(page, customer).getByText('Fertig.').waitFor();
    expect(await page.getByText(`${customer.name} schreibt …`).count()).toBe(0);
  });
});

describe('several conversations', () => {
  test('mark what is new in those out of sight, and are read aloud', async () => {
    const host = await agent();
    const [first, second] = [await served(host, 'Eins.'), await served(host, 'Zwei.')];
    await using page = await enter(host);
    await log(page, first).getByText('Eins.').waitFor();
    await page.keyboard.press('Alt+2');
    await log(page, second).getByText('Zwei.').waitFor();
    await page.keyboard.press('Alt+1');
    await expect.poll(() => own(page).getByText('neue Nachricht').count(), soon).toBe(0);
    await second.say('Drei.');
    await expect.poll(() => own(page).getByText('neue Nachricht').count(), soon).toBe(1);
    const readAloud = page.getByRole('status').getByText(`Neue Nachricht von ${second.name}`);
    await expect.poll(() => readAloud.count(), soon).toBe(1);
    await page.keyboard.press('Control+ArrowDown');
    await log(page, second).getByText('Drei.').waitFor();
    await expect.poll(() => own(page).getByText('neue Nachricht').count(), soon).toBe(0);
  });

  test('go to a colleague by keyboard, who sees the whole talk, while nothing of it stays here', async () => {
    const host = await agent();
    const colleague = await agent('Tobias Rehm');
    const customer = await served(host, 'Ich verstehe die Rechnung nicht.');
    await using page = await enter(host);
    await using there = await enter(colleague);
    await answer(page, customer).waitFor();
    await page.keyboard.press('Alt+h');
    await page.getByRole('dialog', { name: `${customer.name} übergeben` }).waitFor();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.type('rehm');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'An Tobias Rehm übergeben' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Gerade kein Gespräch').waitFor();
    await log(there, customer).getByText('Ich verstehe die Rechnung nicht.').waitFor();
    await log(there, customer).getByText('Übergeben', { exact: true }).waitFor();
  });

  test('go back to the queue and, if that was a slip, return', async () => {
    const host = await agent();
    const customer = await served(host, 'Guten Tag.');
    await using page = await enter(host);
    await answer(page, customer).waitFor();
    await page.keyboard.press('Alt+r');
    await page.getByRole('button', { name: `${customer.name} annehmen` }).waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await log(page, customer).getByText('Zurück in die Warteschlange gelegt').waitFor();
    await expect.poll(() => page.getByRole('button', { name: `${customer.name} annehmen` }).count(), soon).toBe(0);
  });

  test('that end on the customer’s side wait for their reason', async () => {
    const host = await agent();
    const customer = await served(host, 'Danke, das war alles.');
    await using page = await enter(host);
    await answer(page, customer).waitFor();
    await customer.end();
    await page.getByRole('heading', { name: 'Nachbearbeitung' }).waitFor();
    expect(await hasFocus(page, customer)).toBe(false);
  });

  test('taken by a colleague a moment earlier are refused kindly', async () => {
    const host = await agent();
    const colleague = await scene.people.employee({ roles: ['agent'] });
    await using page = await enter(host);
    const customer = await deskCustomer(scene.house, 'Guten Tag.');
    const card = page.getByRole('button', { name: `${customer.name} annehmen` });
    await card.waitFor();
    page.forgive(/409/);
    await scene.house.call('POST', `/desk/conversations/${customer.id}/take`, {}, { as: colleague.key });
    await card.click({ timeout: 2_000 }).catch(() => undefined);
    await page.getByText('Jemand aus dem Team war schneller').or(page.getByText('Niemand wartet.')).first().waitFor();
    expect(await page.getByRole('log').count()).toBe(0);
  });
});

describe('the door', () => {
  test('closes while a dialog is open, stays closed at a second press in a hurry, and opens again later', async () => {
    const { host, guest, visitId } = await scene.seated();
    const customer = await served(host, 'Guten Tag.');
    await customer.answer('listen');
    await using page = await enter(host);
    await page.getByText('eine Person hört mit', { exact: true }).waitFor();
    await page.keyboard.press('Alt+h');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('F8');
    await expect.poll(async () => (await heard(guest, visitId)).door, soon).toBe('closed');
    await page.keyboard.press('F8');
    await page.keyboard.press('Escape');
    await page.getByText('von Ihnen', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('alert').getByText('Sie haben diese Tür geschlossen').count(), soon).toBe(1);
    await page.waitForTimeout(1_600);
    expect((await heard(guest, visitId)).door).toBe('closed');
    await page.keyboard.press('F8');
    await page.getByText('eine Person hört mit', { exact: true }).waitFor();
    expect((await heard(guest, visitId)).door).toBe('open');
  });

  test('of every conversation closes at once with Shift', async () => {
    const { host } = await scene.seated();
    const customers = [await served(host, 'Eins.'), await served(host, 'Zwei.')];
    for (const customer of customers) await customer.answer('listen');
    await using page = await enter(host);
    await expect.poll(() => own(page).getByText('offen').count(), soon).toBe(2);
    await page.keyboard.press('Shift+F8');
    await expect.poll(() => own(page).getByText('geschlossen').count(), soon).toBe(2);
    await page.getByRole('button', { name: 'Alle Türen wieder öffnen' }).click();
    await expect.poll(() => own(page).getByText('offen').count(), soon).toBe(2);
  });

  test('that could not be closed for want of a connection is closed as soon as there is one', async () => {
    const { host, guest, visitId } = await scene.seated();
    const customer = await served(host, 'Guten Tag.');
    await customer.answer('listen');
    await using page = await enter(host);
    await page.getByText('eine Person hört mit', { exact: true }).waitFor();
    page.forgive(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await page.keyboard.press('F8');
    await page.getByRole('alert').getByText('Die Tür ist noch nicht zu').waitFor();
    await page.context().setOffline(false);
    await expect.poll(async () => (await heard(guest, visitId)).door, { timeout: 10_000 }).toBe('closed');
    await page.getByText('von Ihnen', { exact: true }).waitFor();
  });

  test('closes by its key on every page, which stays where it is and says so, and opens again by taking it back', async () => {
    const { host, guest, visitId } = await scene.seated();
    const customer = await served(host, 'Guten Tag.');
    await customer.answer('listen');
    await using page = await scene.enter(browser, host, '/account', german);
    const name = page.getByRole('textbox').first();
    await name.waitFor();
    await name.focus();
    // The key's code is fetched when the page stands.
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('F8');
    await page.getByText('Ihre Tür ist zu. Niemand hört mehr mit.').waitFor();
    expect(await heard(guest, visitId)).toEqual({ door: 'closed', words: [] });
    expect(new URL(page.url()).pathname).toBe('/account');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await expect.poll(async () => (await heard(guest, visitId)).door, soon).toBe('open');
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog', { name: 'Tastatur' }).getByText('Alle Türen schließen').waitFor();
    await page.keyboard.press('Shift+F8');
    await expect.poll(async () => (await heard(guest, visitId)).door, soon).toBe('closed');
  });

  test('that cannot be closed from another page for want of a connection says so until it is', async () => {
    const { host, guest, visitId } = await scene.seated();
    const customer = await served(host, 'Guten Tag.');
    await customer.answer('listen');
    await using page = await scene.enter(browser, host, '/account', german);
    await page.getByRole('textbox').first().waitFor();
    await page.waitForLoadState('networkidle');
    page.forgive(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await page.keyboard.press('F8');
    await page.getByRole('alert').getByText('Die Tür ist noch nicht zu').waitFor();
    await page.context().setOffline(false);
    await expect.poll(async () => (await heard(guest, visitId)).door, { timeout: 10_000 }).toBe('closed');
    await page.getByText('Ihre Tür ist zu. Niemand hört mehr mit.').waitFor();
    await page.getByRole('alert').getByText('Die Tür ist noch nicht zu').waitFor({ state: 'detached' });
  });

  test('says in words that the customer does not wish it, and offers nothing to ask again', async () => {
    const { host } = await scene.seated();
    const customer = await served(host, 'Guten Tag.');
    await customer.answer();
    await using page = await enter(host);
    const sentence = `${customer.name} möchte nicht, dass jemand mithört, und wird nicht noch einmal gefragt.`;
    await page.getByText(sentence).first().waitFor();
    expect(await page.getByRole('button', { name: /Fragen/ }).count()).toBe(0);
  });

  test('is asked for by the agent where the organisation leaves it to them', async () => {
    await scene.house.db.owner.pool.query("update people.organisation set asking = 'by-agent'");
    const { host } = await scene.seated();
    const customer = await served(host, 'Guten Tag.');
    await using page = await enter(host);
    await page.getByText('noch nicht gefragt', { exact: true }).waitFor();
    await page.keyboard.press('Alt+a');
    await page.getByText('die Frage ist gestellt').waitFor();
    await scene.house.db.owner.pool.query("update people.organisation set asking = 'automatic'");
    await customer.answer('listen');
    await page.getByText('eine Person hört mit', { exact: true }).waitFor();
  });
});

describe('the chair', () => {
  test('is offered and closed by key', async () => {
    const host = await agent();
    await using page = await enter(host);
    const offered = page.getByRole('switch', { name: 'Freier Stuhl' });
    await page.getByText('Sie entscheiden, wer neben Ihnen sitzt').waitFor();
    await page.keyboard.press('Alt+s');
    await expect.poll(() => offered.isChecked(), soon).toBe(true);
    const state = async () => {
      const { body } = await scene.house.call('GET', '/desk/chair', undefined, { as: host.key });
      return body.state as string;
    };
    await expect.poll(state, soon).toBe('free');
    await page.keyboard.press('Alt+s');
    await expect.poll(() => offered.isChecked(), soon).toBe(false);
    await expect.poll(state, soon).toBe('closed');
    await page.keyboard.press('Alt+s');
    await page.keyboard.press('Alt+s');
    await page.keyboard.press('Alt+s');
    await expect.poll(state, soon).toBe('free');
    await expect.poll(() => offered.isChecked(), soon).toBe(true);
  });

  test('is refused with one key, and nothing remains of it', async () => {
    const host = await agent();
    const guest = await scene.person({ roles: ['guest'], name: 'Deniz Kaya' });
    await scene.house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
    await using page = await enter(host);
    const visit = await scene.house.call('POST', '/visits', { hostId: host.id }, { as: guest.key });
    await page.getByText('Ein Nein braucht keinen Grund und hinterlässt keine Spur.').waitFor();
    await page.keyboard.press('Alt+x');
    await expect.poll(() => page.getByText('Deniz Kaya möchte sich zu Ihnen setzen').count(), soon).toBe(0);
    const left = await scene.house.db.owner.pool.query('select from shadowing.visit where id = $1', [visit.body.id]);
    expect(left.rowCount).toBe(0);
  });

  test('takes a guest by invitation, found by typing', async () => {
    const host = await agent();
    const guest = await scene.person({ roles: ['guest'], name: 'Franziska Ohnesorg' });
    await using page = await enter(host);
    await page.getByText('Gerade kein Gespräch').waitFor();
    await page.keyboard.press('Alt+i');
    await page.getByRole('dialog', { name: 'Gast einladen' }).waitFor();
    await page.keyboard.type('ohnes');
    await page.getByRole('option', { name: /Franziska Ohnesorg/ }).waitFor();
    await expect.poll(() => page.getByRole('option').count(), soon).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('eingeladen, noch ohne Antwort').waitFor();
    const { body } = await scene.house.call('GET', '/visits', undefined, { as: guest.key });
    expect(body.items).toHaveLength(1);
    await page.getByRole('button', { name: 'Einladung an Franziska Ohnesorg zurücknehmen' }).click();
    await expect.poll(() => page.getByText('eingeladen, noch ohne Antwort').count(), soon).toBe(0);
  });

  test('is left by one guest with one key, and by the right one of several', async () => {
    const { host } = await scene.seated();
    const second = await scene.person({ roles: ['guest'], name: 'Deniz Kaya' });
    const { body } = await scene.house.call('POST', '/desk/invitations', { guestId: second.id }, { as: host.key });
    await scene.house.call('POST', `/visits/${body.id}/agree`, {}, { as: second.key });
    await using page = await enter(host);
    const guests = page.getByRole('list', { name: 'Neben Ihnen' }).first();
    await guests.getByText('Deniz Kaya').waitFor();
    await page.keyboard.press('Alt+g');
    await page.getByRole('dialog', { name: 'Wessen Besuch möchten Sie beenden?' }).waitFor();
    await page.keyboard.press('2');
    await expect.poll(() => guests.getByText('Deniz Kaya').count(), soon).toBe(0);
    expect(await guests.getByText('Jonas Albrecht').count()).toBe(1);
    await page.keyboard.press('Alt+g');
    await expect.poll(() => page.getByText('Jonas Albrecht', { exact: true }).count(), soon).toBe(0);
  });

  test('rests for a breather with every door closed, and says how long', async () => {
    scene.house.clock.now = new Date();
    const { host, guest, visitId } = await scene.seated();
    const customer = await served(host, 'Guten Tag.');
    await customer.answer('listen');
    await using page = await enter(host);
    await page.getByText('eine Person hört mit', { exact: true }).waitFor();
    await page.keyboard.press('Alt+b');
    await page.getByText(/noch\s(9|10)\sMin\./).waitFor();
    await page.getByText('von Ihnen', { exact: true }).waitFor();
    expect((await heard(guest, visitId)).door).toBe('closed');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Alt+b');
    await page.getByRole('switch', { name: 'Freier Stuhl' }).waitFor();
    expect((await heard(guest, visitId)).door).toBe('closed');
  });

  test('is not offered after a breather if it was not before, also when the page was reloaded meanwhile', async () => {
    const host = await agent();
    await using page = await enter(host);
    const offered = page.getByRole('switch', { name: 'Freier Stuhl' });
    await offered.waitFor();
    expect(await offered.isChecked()).toBe(false);
    await page.keyboard.press('Alt+b');
    await page.getByText(/noch\s(9|10)\sMin\./).waitFor();
    await page.reload();
    await page.getByText(/noch\s(9|10)\sMin\./).waitFor();
    await page.keyboard.press('Alt+b');
    await offered.waitFor();
    expect(await offered.isChecked()).toBe(false);
  });

  test('hears what guests say aside, with a mark while the drawer is closed', async () => {
    const { host, guest } = await scene.seated();
    await using page = await enter(host);
    const open = page.getByRole('button', { name: /^Nebenbei/ });
    await open.waitFor();
    const text = 'Fragen Sie nach der Garage.';
    await scene.house.call('POST', `/hosts/${host.id}/side-talk`, { text }, { as: guest.key });
    await page.getByText('nebenbei wurde etwas Neues gesagt').waitFor({ state: 'attached' });
    await open.click();
    await page.getByRole('complementary', { name: 'Nebenbei' }).getByText('Fragen Sie nach der Garage.').waitFor();
    expect(await page.getByText('nebenbei wurde etwas Neues gesagt').count()).toBe(0);
  });
});

test('after the server has been away everything is right again without a reload', async () => {
  await using own = await openScene();
  const host = await own.person({ roles: ['agent'], name: 'Maren Vogt' });
  const colleague = await own.person({ roles: ['agent'], name: 'Tobias Rehm' });
  const [stays, goes] = [await deskCustomer(own.house, 'Ich bleibe.'), await deskCustomer(own.house, 'Ich gehe.')];
  for (const { id } of [stays, goes]) {
    await own.house.call('POST', `/desk/conversations/${id}/take`, {}, { as: host.key });
  }
  await using page = await own.enter(browser, host, '/desk', german);
  page.forgive(/ERR_CONNECTION|WebSocket|50[234]/);
  await page.getByRole('button', { name: new RegExp(`${goes.name}.*Ich gehe`) }).waitFor();
  await page.keyboard.press('Alt+1');
  await own.house.app.close();
  await answer(page, stays).fill('Noch vor dem Neustart geschrieben.');
  await page.keyboard.press('Enter');
  await page.getByText('wartet auf die Verbindung').waitFor();
  const at = new Date().toISOString();
  await own.house.db.owner.pool.query(
    `insert into conversations.event (conversation_id, seq, at, kind, party, actor_id, body)
     select id, last_seq + 1, $2::timestamptz, 'handed-over', 'agent', $3::uuid,
       jsonb_build_object('from', $3::text, 'to', $4::text)
     from conversations.conversation where id = $1`,
    [goes.id, at, host.id, colleague.id],
  );
  await own.house.db.owner.pool.query(
    'update conversations.conversation set agent_id = $2, last_seq = last_seq + 1 where id = $1',
    [goes.id, colleague.id],
  );
  const pages = await ensureBuilt(pino({ level: 'silent' }));
  const again = await reopenHouse(own.house, own.address, (app) => serveWeb(app, pages));
  try {
    await expect.poll(() => page.getByText(goes.name).count(), { timeout: 30_000 }).toBe(0);
    await expect.poll(() => log(page, stays).getByText('Noch vor dem Neustart geschrieben.').count(), { timeout: 30_000 }).toBe(1);
    await expect.poll(() => page.getByText('wartet auf die Verbindung').count(), { timeout: 30_000 }).toBe(0);
  } finally {
    await again.close();
  }
});
