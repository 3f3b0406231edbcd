/** Names of the privacy pages in the navigation, which is loaded before the pages themselves. */
export const en = {
  privacy: 'Privacy',
  access: 'Access log',
  customers: 'Customers',
  ledger: 'Consent ledger',
  wordings: 'Questions',
  agreement: 'Agreement',
  mine: 'Who heard me',
};
