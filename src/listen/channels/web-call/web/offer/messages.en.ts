/** What the settings of websites say about calls. */
export const en = {
  title: 'Calls',
  sentence:
    'Customers call from the chat’s menu: their microphone reaches an agent’s browser through this server, without any telephone system. It can be called while at least one agent’s telephone is switched on.',
  offer: 'Offer calls on these websites',
  follows: 'Follows all websites.',
  follow: 'As on all websites',
  address: 'Address of the call, for a link of your own',
};
