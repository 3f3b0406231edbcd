import { de as launcherDe } from '#listen/channels/chat/widget/launcher/messages.de.ts';
import { en as launcherEn } from '#listen/channels/chat/widget/launcher/messages.en.ts';
import { de as panelDe } from '#listen/channels/chat/widget/panel/messages.de.ts';
import { en as panelEn } from '#listen/channels/chat/widget/panel/messages.en.ts';
import { de as ownDe } from '#listen/channels/chat/web/messages.de.ts';
import { en as ownEn } from '#listen/channels/chat/web/messages.en.ts';
import type { Page } from 'playwright-core';
import { openWebsite } from '../../e2e/testing/website.ts';
import type { Album, Visitor } from './album.ts';
import { forms, languages, type Form, type Language } from './looks.ts';
import type { Hands, OpenHouse } from './open-house.ts';
import { until } from './until.ts';
import type { Walk } from './walk-house.ts';

const words = {
  de: { ...launcherDe, ...panelDe, own: ownDe, question: 'Mein Wasserkocher pfeift nicht mehr, er seufzt.', answer: 'Guten Tag. Seit wann seufzt er denn?' },
  en: { ...launcherEn, ...panelEn, own: ownEn, question: 'My kettle no longer whistles, it sighs.', answer: 'Good afternoon. How long has it been sighing?' },
} as const;

/** Walks of customers: the demo company's shop and a foreign page with the chat, the question about listening, the own page. */
export function walksOfCustomers(house: OpenHouse, album: Album, agent: Hands): Walk[] {
  return languages.flatMap((language) =>
    forms.map((form) => async () => {
      const visitor = await album.visitor(language, form);
      // The connection is cut on purpose once.
      visitor.forgiven = /ERR_INTERNET_DISCONNECTED/;
      try {
        await inTheShop(house, album, agent, visitor);
        await onAForeignPage(house, album, visitor);
        await withoutKey(house, album, language, form);
      } catch (error) {
        album.complaints.push(`Website (${language}, ${form}): ${String(error)}`);
      }
      await visitor.context.close();
    }),
  );
}

async function inTheShop(house: OpenHouse, album: Album, agent: Hands, visitor: Visitor): Promise<void> {
  const say = words[visitor.language];
  const shop = await visitor.context.newPage();
  const draw = (title: string, page: Page = shop) => album.draw(visitor, page, { chapter: 'Website', title }, { whole: page !== shop || title.endsWith('closed') });
  await shop.goto(`${house.address}/demo-shop?language=${visitor.language}`);
  const launcher = shop.getByRole('button', { name: say.label });
  await launcher.waitFor();
  await draw('1 Chat closed');
  await launcher.click();
  await shop.getByRole('textbox').fill(say.question);
  await draw('2 Chat open');
  await shop.getByRole('textbox').press('Enter');
  await shop.getByText(say.texts.waiting).waitFor();
  await draw('3 Waiting');
  const { id } = await until(async () => (await agent('GET', '/desk')).queue.find(({ firstWords }: { firstWords: string }) => firstWords === say.question));
  await agent('POST', `/desk/conversations/${id}/take`, {});
  const card = shop.getByRole('group', { name: say.card.title });
  await card.waitFor();
  await draw('4 Asked');
  await card.getByRole('button', { name: say.card.yes }).click();
  await shop.getByText(say.card.step(2, 2)).waitFor();
  await card.getByRole('button', { name: say.card.no }).click();
  await agent('POST', `/desk/conversations/${id}/turns`, { text: say.answer });
  await shop.getByText(say.answer).waitFor();
  await draw('5 Heard');
  await shop.getByRole('button', { name: say.menu.name }).click();
  await draw('6 Menu');
  const [own] = await Promise.all([visitor.context.waitForEvent('page'), shop.getByRole('button', { name: say.menu.mine }).click()]);
  await own.getByRole('heading', { level: 2 }).first().waitFor();
  await draw('7 The customer’s own page', own);
  await own.getByRole('button', { name: say.own.own.erase }).click();
  await draw('8 Erasing everything', own);
  await own.close();
  await agent('POST', `/desk/conversations/${id}/wrap-up`, {});
  await shop.getByText(say.texts.ended).waitFor();
  await draw('9 Ended');
  await shop.close();
}

async function onAForeignPage(house: OpenHouse, album: Album, visitor: Visitor): Promise<void> {
  const say = words[visitor.language];
  await using website = await openWebsite(house.address, { language: visitor.language });
  const page = await visitor.context.newPage();
  const draw = (title: string) => album.draw(visitor, page, { chapter: 'Foreign website', title });
  await page.goto(website.address);
  await page.getByRole('button', { name: say.label }).waitFor();
  await draw('1 Chat closed');
  await page.getByRole('button', { name: say.label }).click();
  await page.getByRole('textbox').waitFor();
  await draw('2 Chat open');
  await visitor.context.setOffline(true);
  await page.getByRole('textbox').fill(say.question);
  await page.getByRole('textbox').press('Enter');
  await page.getByText(say.trouble.offline).or(page.getByText(say.trouble.unreachable)).first().waitFor();
  await draw('3 Connection lost');
  await visitor.context.setOffline(false);
  await page.close();
}

/** In a browser that has never written to the service. */
async function withoutKey(house: OpenHouse, album: Album, language: Language, form: Form): Promise<void> {
  const visitor = await album.visitor(language, form);
  const page = await visitor.context.newPage();
  await page.goto(`${house.address}/${language === 'de' ? 'meine-gespraeche' : 'my-conversations'}`);
  await page.getByText(words[language].own.noKey.title).waitFor();
  await album.draw(visitor, page, { chapter: 'Website', title: '10 The own page without a key' });
  await visitor.context.close();
}
