import { de as guestDe } from '#listen/shadowing/web/messages.de.ts';
import { en as guestEn } from '#listen/shadowing/web/messages.en.ts';
import { de as noteDe } from '#listen/impressions/web/messages.de.ts';
import { en as noteEn } from '#listen/impressions/web/messages.en.ts';
import { press } from '../press.ts';
import type { State } from '../stops.ts';
import { chooseCard, chooseTalk } from './choose-talk.ts';

const t = { de: guestDe, en: guestEn };
const note = { de: noteDe, en: noteEn };

const room = { path: '/visits/$visitId', as: 'guest', chapter: 'Listen', at: ({ visitId }) => `/visits/${visitId}` } as const satisfies Partial<State>;

/** The guest's pages in their states. */
export const listenStates: readonly State[] = [
  { path: '/', title: 'Today of an agent', as: 'agent', chapter: 'Listen' },
  { path: '/', title: 'Today of data protection', as: 'dpo', chapter: 'Listen' },
  { path: '/', title: 'Today of the administration', as: 'admin', chapter: 'Listen' },
  { path: '/chairs', title: 'Sit down, invited', as: 'Theresa Kienzle', chapter: 'Listen' },
  { path: '/chairs', title: 'Sit down, asked', as: 'Emil Haberkorn', chapter: 'Listen' },
  { ...room, title: 'Guest room, door asked', act: (page) => chooseCard(page, '[data-state="asked"]') },
  { ...room, title: 'Guest room, door closed', act: (page) => chooseCard(page, '[data-state="closed"]') },
  {
    ...room,
    title: 'Guest room, conversations',
    only: 'phone',
    act: (page, language) => press(page.getByRole('button', { name: t[language].visit.conversations })),
  },
  {
    ...room,
    title: 'Guest room, impressions',
    only: 'phone',
    async act(page, language) {
      await chooseTalk(page, language);
      await press(page.getByRole('button', { name: t[language].visit.impressions }));
    },
  },
  {
    ...room,
    title: 'Guest room, writing',
    async act(page, language) {
      await chooseTalk(page, language);
      await page.getByRole('textbox', { name: note[language].capture.label }).fill(
        language === 'de' ? '! Zwei Systeme, zwei Gewichte => Keiner weiß, welches gilt' : '! Two systems, two weights => Nobody knows which one counts',
      );
    },
  },
  {
    ...room,
    title: 'Guest room, aside',
    async act(page, language) {
      await chooseTalk(page, language);
      await page.keyboard.press('Alt+KeyN');
      await page.getByRole('complementary', { name: t[language].visit.aside.title }).getByRole('listitem').first().waitFor();
    },
  },
  {
    ...room,
    title: 'Guest room, leaving',
    async act(page, language) {
      await chooseTalk(page, language);
      await press(page.getByRole('button', { name: t[language].visit.leave, exact: true }));
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    ...room,
    title: 'Guest room, connection lost',
    forgiven: /ERR_INTERNET_DISCONNECTED|WebSocket/,
    async act(page, language) {
      await chooseTalk(page, language);
      await page.context().setOffline(true);
      await page.getByText(t[language].visit.lostTitle).waitFor();
    },
  },
  {
    path: '/impressions',
    title: 'My impressions, changing one',
    as: 'guest',
    chapter: 'Listen',
    async act(page, language) {
      await press(page.getByRole('button', { name: note[language].note.edit }).first());
      await page.getByRole('dialog').waitFor();
    },
  },
  { path: '/impressions', title: 'My impressions, none yet', as: 'Emil Haberkorn', chapter: 'Listen' },
];
