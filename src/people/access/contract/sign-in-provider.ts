import { z } from 'zod';
import { fieldSentence } from '#platform/contract/field-sentence.ts';

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/, fieldSentence('must be a domain such as example.org', 'muss eine Domain sein, etwa example.org'));

const settings = {
  label: z.string().trim().min(1).max(60).describe('what the button says, for instance the name of the provider'),
  issuer: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://login.example.org' })
    .max(500)
    .transform((issuer) => issuer.replace(/\/+$/, '')),
  clientId: z.string().trim().min(1).max(200),
  guestDomains: z.array(domain).max(50).describe('whoever comes with an address of these domains and is not known yet becomes a guest'),
  vouchesForAddresses: z.boolean().describe('the provider’s addresses are right even when it does not say so'),
};

/** The organisation's OIDC provider. The client secret never comes back out. */
export const SignInProvider = z.object({
  ...settings,
  issuer: z.string(),
  hasSecret: z.boolean(),
  redirectUri: z.string().describe('to be entered at the provider'),
});
export type SignInProvider = z.infer<typeof SignInProvider>;

/** Settings of the provider; without a secret the present one stays, null makes the client a public one. */
export const SignInProviderSettings = z.strictObject({
  ...settings,
  guestDomains: settings.guestDomains.default([]),
  vouchesForAddresses: settings.vouchesForAddresses.default(false),
  clientSecret: z.string().min(1).max(500).nullable().optional(),
});
export type SignInProviderSettings = z.infer<typeof SignInProviderSettings>;
