export const en = {
  label: 'Ask us',
  open: 'Open the chat',
  failed: 'The chat cannot be loaded just now. Please try again in a moment.',
};
