import { expect, test } from 'vitest';
import { discoverChannels } from '../discover-channels.ts';
import { describeKind } from './describe-kind.ts';
import { splitSettings } from './split-settings.ts';

const channels = await discoverChannels();
const kinds = [...channels.values()].map(({ manifest }) => describeKind(manifest));

test.each(kinds)('no two settings of $kind are called the same', ({ fields }) => {
  for (const language of ['de', 'en'] as const) {
    const labels = fields.map(({ label }) => label[language]);
    expect(labels).toEqual([...new Set(labels)]);
  }
});

test('a mailbox asks for the server mails come from before the one they leave by', () => {
  const hosts = kinds.find(({ kind }) => kind === 'mail')?.fields.filter(({ name }) => name.endsWith('Host'));
  expect(hosts?.map(({ name, label }) => [name, label.de])).toEqual([['imapHost', 'Posteingang: Server (IMAP)'], ['smtpHost', 'Postausgang: Server (SMTP)']]);
});

test('what is wrong with a setting is said in German words', () => {
  const schema = channels.get('mail')?.manifest.settings;
  if (!schema) throw new Error('there is no mail');
  const refuse = () => splitSettings(schema, { address: 'kein at', imapHost: 'zwei worte', imapPort: 0 }, {});
  expect(refuse).toThrow(expect.objectContaining({
    errors: expect.arrayContaining([
      expect.objectContaining({ field: 'settings.address', german: 'muss eine Mailadresse sein, etwa name@example.org' }),
      expect.objectContaining({ field: 'settings.imapHost', german: 'ist kein Rechnername' }),
      expect.objectContaining({ field: 'settings.imapPort', german: 'muss mindestens 1 sein' }),
      expect.objectContaining({ field: 'settings.password', german: 'fehlt noch' }),
    ]),
  }));
});
