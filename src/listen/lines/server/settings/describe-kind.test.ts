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

const mailbox = { address: 'service@example.org', senderName: 'Haus', imapHost: 'imap.example.org', user: 'service', smtpHost: 'smtp.example.org' };
const oauth = { signIn: 'oauth', tokenAddress: 'https://login.example.org/token', clientId: 'haus', clientSecret: 'geheim' };
const split = (sent: object, kept: Record<string, string> = {}) => {
  const schema = channels.get('mail')?.manifest.settings;
  if (!schema) throw new Error('there is no mail');
  return splitSettings(schema, { ...sent }, kept);
};

test('what only one way to sign in needs is asked for with that way, and must be there then', () => {
  const fields = kinds.find(({ kind }) => kind === 'mail')?.fields ?? [];
  const asked = Object.fromEntries(fields.flatMap(({ name, required, onlyWith }) => (onlyWith ? [[name, `${onlyWith.is}${required ? ', needed' : ''}`]] : [])));
  expect(asked).toEqual({ password: 'password, needed', smtpPassword: 'password', tokenAddress: 'oauth, needed', clientId: 'oauth, needed', clientSecret: 'oauth, needed', scope: 'oauth' });
  expect(() => split(mailbox)).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ field: 'settings.password', german: 'fehlt noch' })] }));
  expect(() => split({ ...mailbox, signIn: 'oauth' })).toThrow(
    expect.objectContaining({ errors: ['tokenAddress', 'clientId', 'clientSecret'].map((name) => expect.objectContaining({ field: `settings.${name}`, message: 'must be given' })) }),
  );
});

test('a secret of the other way to sign in is not kept', () => {
  expect(split({ ...mailbox, ...oauth, password: 'alt' }, { password: 'alt', smtpPassword: 'alt' }).secrets).toEqual({ clientSecret: 'geheim' });
  const back = split({ ...mailbox, ...oauth, signIn: 'password', password: 'neu' }, { clientSecret: 'geheim' });
  expect(back.secrets).toEqual({ password: 'neu' });
  expect(back.open).not.toHaveProperty('tokenAddress');
});

test('the secret of an application crosses a network only encrypted', () => {
  expect(() => split({ ...mailbox, ...oauth, tokenAddress: 'http://login.example.org/token' })).toThrow(
    expect.objectContaining({ errors: [expect.objectContaining({ field: 'settings.tokenAddress', german: 'muss mit https:// beginnen' })] }),
  );
  expect(split({ ...mailbox, ...oauth, tokenAddress: 'http://127.0.0.1:8080/token' }).secrets).toEqual({ clientSecret: 'geheim' });
});

test('a signature and a certificate have lines', () => {
  const fields = kinds.find(({ kind }) => kind === 'mail')?.fields.filter(({ type }) => type === 'several-lines');
  expect(fields?.map(({ name }) => name)).toEqual(['signature', 'certificate']);
});
