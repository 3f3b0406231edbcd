import { languages, type Album, type Language } from './album.ts';
import type { Hands, OpenHouse } from './open-house.ts';
import { until } from './until.ts';

const words = {
  de: { launcher: 'Fragen Sie uns', asked: 'Eine Frage an Sie', yes: 'Ja', menu: 'Menü', own: 'Meine Gespräche und Einwilligungen', question: 'Mein Wasserkocher pfeift nicht mehr, er seufzt.' },
  en: { launcher: 'Ask us', asked: 'A question for you', yes: 'Yes', menu: 'Menu', own: 'My conversations and consents', question: 'My kettle no longer whistles, it sighs.' },
} as const;

/** Draws the demo company's shop, the chat in it, the question about listening, and the customer's own page. */
export async function walkWebsite(house: OpenHouse, album: Album, agent: Hands): Promise<void> {
  for (const language of languages) await beCustomer(house, album, agent, language);
}

async function beCustomer(house: OpenHouse, album: Album, agent: Hands, language: Language): Promise<void> {
  const say = words[language];
  const chapter = 'Website';
  const visitor = await album.visitor(language);
  const shop = await visitor.newPage();
  await shop.goto(`${house.address}/demo-shop?language=${language}`);
  const launcher = shop.getByRole('button', { name: say.launcher });
  await launcher.waitFor();
  await album.draw(shop, { chapter, title: '1 Chat closed', language }, { whole: false });
  await launcher.click();
  const field = shop.getByRole('textbox');
  await field.waitFor();
  await album.draw(shop, { chapter, title: '2 Chat open', language }, { whole: false });
  await field.fill(say.question);
  await field.press('Enter');
  await shop.getByRole('log').getByText(say.question).waitFor();
  await takeNewest(agent);
  const card = shop.getByRole('group', { name: say.asked });
  await card.waitFor();
  await album.draw(shop, { chapter, title: '3 Asked', language }, { whole: false });
  await card.getByRole('button', { name: say.yes }).first().click();
  await shop.getByRole('button', { name: say.menu }).click();
  const opening = visitor.waitForEvent('page');
  await shop.getByRole('button', { name: say.own }).click();
  const own = await opening;
  await own.getByRole('heading', { level: 2 }).first().waitFor();
  await album.draw(own, { chapter, title: '4 The customer’s own page', language });
  await visitor.close();
}

/** Takes who came last, which is the customer just played. */
async function takeNewest(agent: Hands): Promise<void> {
  const { id } = await until(async () => (await agent('GET', '/desk')).queue.at(-1));
  await agent('POST', `/desk/conversations/${id}/take`, {});
  await agent('POST', `/desk/conversations/${id}/turns`, { text: 'Guten Tag. Seit wann seufzt er denn?' });
}
