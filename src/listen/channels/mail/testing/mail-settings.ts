/** A mailbox as an administrator might fill it in. */
export const mailSettings = {
  address: 'service@example.com',
  senderName: 'Kundenservice Beispiel',
  imapHost: 'localhost',
  user: 'service',
  password: 'geheim',
  smtpHost: 'localhost',
  signature: '{agent}\nKundenservice Beispiel GmbH',
  houseAddresses: ['@werk.example.com'],
};
