import { de as phoneDe } from '#listen/channels/web-call/web/phone/messages.de.ts';
import { en as phoneEn } from '#listen/channels/web-call/web/phone/messages.en.ts';
import { de as windowDe } from '#listen/channels/web-call/web/window/messages.de.ts';
import { en as windowEn } from '#listen/channels/web-call/web/window/messages.en.ts';
import { de as chatDe } from '#listen/channels/chat/widget/panel/messages.de.ts';
import { en as chatEn } from '#listen/channels/chat/widget/panel/messages.en.ts';
import type { Page } from 'playwright-core';
import type { Album, Visitor } from './album.ts';
import { forms, languages, type Form, type Language } from './looks.ts';
import type { OpenHouse } from './open-house.ts';

const words = {
  de: { ...windowDe, phone: phoneDe, chat: chatDe, address: '/anruf' },
  en: { ...windowEn, phone: phoneEn, chat: chatEn, address: '/call' },
} as const;

/** What calls from websites are found by. */
export const callsFromWebsites = 'Calls from websites';

/**
 * Calls at both ends, one after the other: the agent has one telephone. Last of all walks, since a house that offers calls shows telephones
 * on every desk. The browser needs a microphone of its own.
 */
export async function walkCalls(house: OpenHouse, album: Album): Promise<void> {
  const { context } = await album.visitor('de', 'desktop');
  const steward = await house.signIn(context, 'steward');
  for (const language of languages) {
    for (const form of forms) {
      await steward('PUT', '/web-calls/offer', { isOffered: true });
      await drawCall(house, album, language, form).catch((error: unknown) => album.complaints.push(`${callsFromWebsites} (${language}, ${form}): ${String(error)}`));
    }
  }
  await steward('PUT', '/web-calls/offer', { isOffered: null });
  await context.close();
}

async function drawCall(house: OpenHouse, album: Album, language: Language, form: Form): Promise<void> {
  const [customer, agent] = [await album.visitor(language, form), await album.visitor(language, form)];
  try {
    for (const { context } of [customer, agent]) await context.grantPermissions(['microphone']);
    await drawBoth(house, album, customer, agent);
  } finally {
    for (const { context } of [customer, agent]) await context.close();
  }
}

async function drawBoth(house: OpenHouse, album: Album, customer: Visitor, agent: Visitor): Promise<void> {
  const say = words[customer.language];
  await house.signIn(agent.context, 'agent');
  const window = await customer.context.newPage();
  const draw = (title: string) => album.draw(customer, window, { chapter: callsFromWebsites, title });
  const drawDesk = (title: string) => album.draw(agent, desk, { chapter: callsFromWebsites, title }, { whole: false });
  await window.goto(house.address + say.address);
  await window.getByText(say.closed.nobody.title).waitFor();
  await draw('1 Nobody at the phone');
  const desk = await agent.context.newPage();
  await desk.goto(`${house.address}/desk`);
  const telephone = desk.getByRole('region', { name: say.phone.title, exact: true });
  await desk.getByText(say.phone.off).waitFor();
  await drawDesk('2 Telephone off');
  await telephone.getByRole('button', { name: say.phone.turnOn }).click();
  await desk.getByText(say.phone.on).waitFor();
  await window.getByRole('button', { name: say.closed.again }).click();
  await window.getByRole('button', { name: say.start.turnOn }).waitFor();
  await draw('3 Before the call');
  await window.getByRole('button', { name: say.start.turnOn }).click();
  await window.getByText(say.microphone.heard).waitFor();
  await draw('4 The microphone');
  await window.getByRole('button', { name: say.start.call }).click();
  await window.getByText(say.standing.next).waitFor();
  await draw('5 Ringing');
  await drawDesk('6 A call rings');
  await telephone.getByRole('button', { name: say.phone.take }).click();
  await window.getByText(say.standing.talking).waitFor();
  await draw('7 Talking');
  await drawDesk('8 On the telephone');
  await listen(window, say, draw);
  await telephone.getByRole('button', { name: say.phone.hold }).click();
  await window.getByText(say.standing.held).waitFor();
  await draw('11 On hold');
  await drawDesk('12 On hold at the desk');
  await window.getByRole('button', { name: say.hangUp }).click();
  await window.getByRole('heading', { name: say.over.title }).waitFor();
  await draw('13 Ended');
}

/** Where somebody sits beside the agent, the question and the sign are drawn as well. */
async function listen(window: Page, { chat }: (typeof words)[Language], draw: (title: string) => Promise<void>): Promise<void> {
  const card = window.getByRole('group', { name: chat.card.title });
  if (!(await card.isVisible())) return;
  await draw('9 Asked');
  await card.getByRole('button', { name: chat.card.yes }).click();
  const second = window.getByText(chat.card.step(2, 2));
  if (await second.waitFor({ timeout: 2_000 }).then(() => true, () => false)) await card.getByRole('button', { name: chat.card.no }).click();
  await window.getByText(chat.listening.now(1)).or(window.getByText(chat.listening.now(2))).waitFor();
  await draw('10 Somebody listens');
}
