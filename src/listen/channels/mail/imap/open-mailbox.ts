import { ImapFlow } from 'imapflow';
import { accessToken } from '../access-token.ts';
import { mailTrouble } from '../mail-trouble.ts';
import type { MailSettings } from '../manifest.ts';
import { mailLimits } from '../reading/limits.ts';
import { assertEncrypted } from '../security.ts';

/**
 * Signs in to the mailbox. Nothing said on the wire is logged, as it is customers' words. An abort ends the connection, also one
 * that is not there yet.
 * @throws LineTrouble
 */
export async function openMailbox(settings: MailSettings, signal: AbortSignal): Promise<ImapFlow> {
  const { imapHost: host, imapPort: port, imapSecurity, signIn, user, password, certificate } = settings;
  assertEncrypted(host, imapSecurity);
  signal.throwIfAborted();
  const auth = signIn === 'oauth' ? { user, accessToken: await accessToken(settings, signal) } : { user, pass: password ?? '' };
  const client = new ImapFlow({
    host,
    port,
    secure: imapSecurity === 'tls',
    doSTARTTLS: imapSecurity === 'starttls',
    auth,
    tls: certificate ? { ca: certificate } : {},
    logger: false,
    clientInfo: { name: 'Ohrensessel' },
    // The loop that reads decides itself when to wait.
    disableAutoIdle: true,
    connectionTimeout: 20_000,
    greetingTimeout: 15_000,
    socketTimeout: 5 * 60_000,
    maxLiteralSize: mailLimits.bytes + 1024 * 1024,
  });
  // Without a listener an error of the socket would end the process; the command that waits fails with it anyway.
  client.on('error', () => undefined);
  const abort = () => client.close();
  signal.addEventListener('abort', abort, { once: true });
  client.once('close', () => signal.removeEventListener('abort', abort));
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    throw mailTrouble(error, { host, port }, settings);
  }
}
