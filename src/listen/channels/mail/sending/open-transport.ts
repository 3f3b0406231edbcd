import type { Transporter } from 'nodemailer';
import { openTransport as openTransportTo } from '#platform/mail/open-transport.ts';
import type { MailSettings } from '../manifest.ts';
import { assertEncrypted } from '../security.ts';

/** A way to the outgoing server. Close it after use. @throws LineTrouble when it would be unencrypted across a network. */
export function openTransport(settings: MailSettings): Transporter {
  const { smtpHost: host, smtpPort: port, smtpSecurity: security, certificate } = settings;
  assertEncrypted(host, security);
  return openTransportTo({ host, port, security, user: settings.smtpUser || settings.user, password: settings.smtpPassword || settings.password, certificate });
}
