import type { Transporter } from 'nodemailer';
import { openTransport as openTransportTo } from '#platform/mail/open-transport.ts';
import { accessToken } from '../access-token.ts';
import type { MailSettings } from '../manifest.ts';
import { assertEncrypted } from '../security.ts';

/** A way to the outgoing server. Close it after use. @throws LineTrouble when it would be unencrypted across a network, or no token is to be had. */
export async function openTransport(settings: MailSettings, signal: AbortSignal): Promise<Transporter> {
  const { smtpHost: host, smtpPort: port, smtpSecurity: security, signIn, certificate } = settings;
  assertEncrypted(host, security);
  const proof = signIn === 'oauth' ? { accessToken: await accessToken(settings, signal) } : { password: settings.smtpPassword || settings.password };
  return openTransportTo({ host, port, security, user: settings.smtpUser || settings.user, ...proof, certificate });
}
