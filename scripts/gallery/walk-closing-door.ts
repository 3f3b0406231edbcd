import { de as gateDe } from '#listen/gate/web/messages.de.ts';
import { en as gateEn } from '#listen/gate/web/messages.en.ts';
import type { Album } from './album.ts';
import { forms, languages, type Form, type Language } from './looks.ts';
import type { Hands, OpenHouse, Who } from './open-house.ts';
import { dialogueNamed, play, serve } from './stage/stage-customer.ts';
import { chooseCard } from './states/choose-talk.ts';
import type { Walk } from './walk-house.ts';

const gate = { de: gateDe, en: gateEn };
/** Number of the last turn that is played before the door closes. */
const turns = 5;
const dialogues = { de: dialogueNamed('de-crooked-hood'), en: dialogueNamed('en-quieter-grinder') } as const;

/** A desk with one guest beside it, whose conversations nobody else draws. */
export interface Counter {
  agent: Hands;
  guest: Who;
  visitId: string;
}

/** What the picture is called. */
export const closingDoor = 'Guest room, the door closes while one looks';

/** Walks on which a guest is listening when the agent closes the door, one after the other: two at once would say the same words to one guest. */
export function walksOfClosingDoors(house: OpenHouse, album: Album, counter: Counter): Walk[] {
  return [
    async () => {
      for (const language of languages) for (const form of forms) await closeADoor(house, album, counter, { language, form });
    },
  ];
}

async function closeADoor(house: OpenHouse, album: Album, { agent, guest, visitId }: Counter, { language, form }: { language: Language; form: Form }): Promise<void> {
  const visitor = await album.visitor(language, form);
  try {
    await house.signIn(visitor.context, guest);
    const customer = await serve(house.address, agent, dialogues[language]);
    await customer.answer('listen');
    await play(agent, customer, dialogues[language], turns);
    const page = await visitor.context.newPage();
    await page.goto(`${house.address}/visits/${visitId}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const last = dialogues[language].turns.slice(0, turns + 1).findLast(({ by }) => by === 'customer');
    await page.locator('[data-pane="start"] li', { hasText: last?.text.slice(0, 30) }).waitFor({ state: 'attached' });
    await chooseCard(page, `span:has-text(${JSON.stringify(last?.text.slice(0, 30))})`);
    await page.getByRole('log').waitFor();
    const conversationId = { conversationId: customer.conversationId };
    await agent('POST', '/desk/door/close', conversationId);
    await page.getByText(gate[language].closedAgain.title).first().waitFor();
    await album.draw(visitor, page, { chapter: 'Listen', title: closingDoor });
    await agent('POST', `/desk/conversations/${customer.conversationId}/wrap-up`, {});
  } catch (error) {
    album.complaints.push(`A door that closes (${language}, ${form}): ${String(error)}`);
  }
  await visitor.context.close();
}
