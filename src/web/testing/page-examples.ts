const id = '0199f0a0-0000-7000-8000-000000000001';

/**
 * Every page of the house with an address that leads to it; parameters carry an id of the right form that names nothing.
 * A page without an entry here fails `router.test.ts`.
 */
export const pageExamples: Readonly<Record<string, string>> = {
  '/': '/',
  '/$': '/nothing/here',
  '/desk': '/desk',
  '/catalogue': '/catalogue',
  '/chairs': '/chairs',
  '/visits/$visitId': `/visits/${id}`,
  '/impressions': '/impressions',
  '/evidence': '/evidence',
  '/evidence/$evidenceId': `/evidence/${id}`,
  '/themes': '/themes',
  '/themes/$themeId': `/themes/${id}`,
  '/welcome': '/welcome',
  '/set-up': '/set-up',
  '/sign-in': '/sign-in',
  '/invitation': '/invitation',
  '/people': '/people',
  '/people/invitations': '/people/invitations',
  '/organisation': '/organisation',
  '/websites': '/websites',
  '/lines': '/lines',
  '/lines/new': '/lines/new',
  '/lines/new/$kind': '/lines/new/chatwoot',
  '/lines/$lineId': `/lines/${id}`,
  '/imports': '/imports',
  '/webhooks': '/webhooks',
  '/vcon/keys': '/vcon/keys',
  '/privacy': '/privacy',
  '/privacy/access': '/privacy/access',
  '/privacy/mine': '/privacy/mine',
  '/privacy/conversations/$conversationId': `/privacy/conversations/${id}`,
  '/privacy/customers': '/privacy/customers',
  '/privacy/ledger': '/privacy/ledger',
  '/privacy/wordings': '/privacy/wordings',
  '/privacy/agreement': '/privacy/agreement',
  '/organisation/sign-in': '/organisation/sign-in',
  '/account': '/account',
};
