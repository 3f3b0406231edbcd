import { expect, test } from 'vitest';
import { accessToken } from './access-token.ts';
import { MailSettings } from './manifest.ts';
import { mailSettings } from './testing/mail-settings.ts';
import { serveTokens } from './testing/serve-tokens.ts';

const { password: _none, ...without } = mailSettings;
const settingsFor = (tokenAddress: string) => MailSettings.parse({ ...without, address: 'service@example.com', signIn: 'oauth', tokenAddress, clientId: 'haus', clientSecret: 'geheim' });
const ask = (tokenAddress: string) => accessToken(settingsFor(tokenAddress), AbortSignal.timeout(5_000));

test('an application gets its token with its id, its secret and the scope of Exchange', async () => {
  await using issuer = await serveTokens(() => ({ status: 200, body: { token_type: 'Bearer', expires_in: 3_599, access_token: 'ein-token' } }));
  expect(await ask(issuer.address)).toBe('ein-token');
  expect(issuer.asked.map((form) => Object.fromEntries(form))).toEqual([{ grant_type: 'client_credentials', client_id: 'haus', client_secret: 'geheim', scope: 'https://outlook.office365.com/.default' }]);
});

test.each([400, 401, 403, 404])('a refusal (%i) says what to look at, and an answer that waits is tried again', async (status) => {
  await using issuer = await serveTokens(() => ({ status, body: { error: 'invalid_client', error_description: 'AADSTS7000222: The provided client secret keys are expired.' } }));
  await expect(ask(issuer.address)).rejects.toMatchObject({ name: 'LineTrouble', final: false, words: { de: expect.stringContaining('Clientschlüssel'), en: expect.stringContaining('client secret') } });
});

test('the secret goes to the address that was filled in and nowhere else', async () => {
  await using elsewhere = await serveTokens(() => ({ status: 200, body: { access_token: 'gestohlen' } }));
  await using issuer = await serveTokens(() => ({ status: 307, headers: { location: elsewhere.address } }));
  await expect(ask(issuer.address)).rejects.toMatchObject({ name: 'LineTrouble' });
  expect(elsewhere.asked).toEqual([]);
});

test.each(['', '<html>', '{"access_token":""}', '{"access_token":7}', 'x'.repeat(5_000_000)])('an answer that is no token is refused in words (%#)', async (body) => {
  await using issuer = await serveTokens(() => ({ status: 200, body }));
  await expect(ask(issuer.address)).rejects.toMatchObject({ name: 'LineTrouble' });
});

test('whoever is not there is named', async () => {
  const gone = await serveTokens(() => ({ status: 200 }));
  await gone[Symbol.asyncDispose]();
  await expect(ask(gone.address)).rejects.toMatchObject({ words: { de: expect.stringContaining(`Auf ${new URL(gone.address).host} antwortet niemand`) } });
});
