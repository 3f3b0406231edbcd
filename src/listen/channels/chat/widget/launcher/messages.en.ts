export const en = {
  label: 'Ask us',
  open: 'Open the chat',
  unread: (n: number) => (n === 1 ? 'One new message. Open the chat' : `${n} new messages. Open the chat`),
  arrived: 'A new message has arrived in the chat.',
  failed: 'The chat cannot be loaded just now. Please try again in a moment.',
};
