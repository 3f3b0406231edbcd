import { de as agreementDe } from '#listen/privacy/web/agreement/messages.de.ts';
import { en as agreementEn } from '#listen/privacy/web/agreement/messages.en.ts';
import { de as customersDe } from '#listen/privacy/web/customers/messages.de.ts';
import { en as customersEn } from '#listen/privacy/web/customers/messages.en.ts';
import { de as proofDe } from '#listen/privacy/web/proof/messages.de.ts';
import { en as proofEn } from '#listen/privacy/web/proof/messages.en.ts';
import { de as ledgerDe } from '#people/consent/web/ledger/messages.de.ts';
import { en as ledgerEn } from '#people/consent/web/ledger/messages.en.ts';
import { de as wordingsDe } from '#people/consent/web/wordings/messages.de.ts';
import { en as wordingsEn } from '#people/consent/web/wordings/messages.en.ts';
import type { Page } from 'playwright-core';
import { press } from '../press.ts';
import type { State } from '../stops.ts';

const agreement = { de: agreementDe, en: agreementEn };
const customers = { de: customersDe, en: customersEn };
const ledger = { de: ledgerDe, en: ledgerEn };
const proof = { de: proofDe, en: proofEn };
const wordings = { de: wordingsDe, en: wordingsEn };

const ofCustomers = {
  path: '/privacy/customers',
  as: 'dpo',
  chapter: 'Privacy',
  at: ({ pseudonym }) => `/privacy/customers?pseudonym=${pseudonym}`,
} as const satisfies Partial<State>;

async function open(page: Page, button: string | RegExp): Promise<void> {
  await press(page.getByRole('button', { name: button }).first());
  await page.getByRole('dialog').or(page.getByRole('alertdialog')).waitFor();
}

/** The pages of data protection and works council in their states. */
export const privacyStates: readonly State[] = [
  { path: '/privacy/access', title: 'Who heard what, for the council', as: 'council', chapter: 'Privacy' },
  { ...ofCustomers, title: 'Customers, found' },
  { ...ofCustomers, title: 'Customers, not found', at: () => '/privacy/customers?pseudonym=K-0000' },
  { ...ofCustomers, title: 'Customers, forgetting', act: (page, language) => open(page, customers[language].forget) },
  { path: '/privacy/conversations/$conversationId', title: 'Proof of nothing', as: 'dpo', chapter: 'Privacy', forgiven: /status of 404/ },
  {
    path: '/privacy/conversations/$conversationId',
    title: 'Proof, taking it along',
    as: 'dpo',
    chapter: 'Privacy',
    at: ({ conversationId }) => `/privacy/conversations/${conversationId}`,
    async act(page, language) {
      await open(page, proof[language].vcon.button);
      await page.getByText(proof[language].vcon.forms.encrypted.label).click();
    },
  },
  {
    path: '/privacy/ledger',
    title: 'Ledger, verified',
    as: 'dpo',
    chapter: 'Privacy',
    async act(page, language) {
      await press(page.getByRole('button', { name: ledger[language].verify }));
      await page.getByText(ledger[language].holds).waitFor();
    },
  },
  { path: '/privacy/wordings', title: 'Wordings, rewording', as: 'dpo', chapter: 'Privacy', act: (page, language) => open(page, new RegExp(`^${wordings[language].reword}`)) },
  { path: '/privacy/wordings', title: 'Wordings, all versions', as: 'dpo', chapter: 'Privacy', act: (page, language) => open(page, new RegExp(`^${wordings[language].earlier}`)) },
  { path: '/privacy/agreement', title: 'Agreement, locking', as: 'council', chapter: 'Privacy', act: (page, language) => open(page, agreement[language].lock) },
];
