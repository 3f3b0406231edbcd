import { openBrowser, type TestBrowser } from '#src/testing/open-browser.ts';
import type { TestHouse } from '#src/testing/open-test-house.ts';

/** The first administrator of a test's organisation. */
export const firstAdmin = { name: 'Anna Beispiel', email: 'anna@example.org', password: 'drei Stühle im Regen' };

/** Takes the organisation's door. @returns the browser in which the first administrator is signed in. */
export async function openOrganisation(house: TestHouse): Promise<TestBrowser> {
  const browser = openBrowser(house);
  const reply = await browser.call('POST', '/instance', { door: 'organisation', name: 'Beispielhaus', language: 'de', admin: firstAdmin });
  if (reply.status !== 200) throw new Error(`the door stayed shut: ${reply.status}`);
  return browser;
}

/** Invites somebody and accepts in a browser of their own. */
export async function joinAs(
  house: TestHouse,
  inviter: TestBrowser,
  person: { name: string; email: string; roles?: string[]; password?: string },
): Promise<TestBrowser> {
  const { password = 'vier Schirme ohne Griff', ...invitation } = person;
  const invited = await inviter.call('POST', '/invitations', invitation);
  const browser = openBrowser(house);
  const accepted = await browser.call('POST', '/invitations/accept', { key: invited.body.key, password });
  if (accepted.status !== 200) throw new Error(`the invitation was not accepted: ${accepted.status}`);
  return browser;
}
