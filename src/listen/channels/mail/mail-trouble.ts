import { LineTrouble } from '#listen/lines/server/line-trouble.ts';
import type { MailSettings } from './manifest.ts';

/** What mail libraries put on their errors. */
interface MailError {
  code?: string;
  message?: string;
  responseCode?: number;
  authenticationFailed?: boolean;
  responseText?: string;
  response?: string;
}

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ALTNAME|ERR_TLS|EPROTO|ERR_SSL/;

/**
 * Puts an error of a mail server or of the way there into words for the administrator. Servers' own words are not repeated: they
 * may quote addresses.
 * @param server which one, as the settings name it.
 */
export function mailTrouble(error: unknown, server: { host: string; port: number }, { signIn }: Pick<MailSettings, 'signIn'>): LineTrouble {
  if (error instanceof LineTrouble) return error;
  const { code = '', responseCode, authenticationFailed, message = '' } = (error ?? {}) as MailError;
  const at = `${server.host}:${server.port}`;
  const trouble = (de: string, en: string, final = false) => new LineTrouble({ de, en }, { final, cause: error });
  if (authenticationFailed || code === 'EAUTH' || responseCode === 535 || code === 'AUTHENTICATIONFAILED') {
    if (signIn === 'oauth') {
      return trouble(
        `${at} lässt die Anwendung nicht in dieses Postfach. Prüfen Sie Anmeldename, Berechtigungen der Anwendung und ob das Postfach für sie freigegeben ist.`,
        `${at} does not let the application into this mailbox. Check user name, the application’s permissions and whether the mailbox is shared with it.`,
      );
    }
    return trouble(
      `${at} nimmt Anmeldename und Passwort nicht an. Prüfen Sie beides; bei zwei Faktoren braucht es ein App-Passwort.`,
      `${at} does not accept user name and password. Check both; with two factors an app password is needed.`,
    );
  }
  if (certificateCodes.test(code) || /certificate|wrong version number|SSL/i.test(message)) {
    return trouble(
      `Die verschlüsselte Verbindung zu ${at} kommt nicht zustande. Prüfen Sie Port und Verschlüsselung; hausinterne Server brauchen ihr Wurzelzertifikat.`,
      `The encrypted connection to ${at} cannot be made. Check port and encryption; servers of your own need their root certificate.`,
    );
  }
  if (/ENOTFOUND|EAI_AGAIN|EDNS/.test(code)) return trouble(`Den Server ${server.host} gibt es nicht, oder sein Name ist gerade nicht aufzulösen.`, `There is no server ${server.host}, or its name cannot be resolved just now.`);
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(code)) return trouble(`Auf ${at} antwortet niemand. Prüfen Sie Server und Port.`, `Nobody answers at ${at}. Check server and port.`);
  if (/TIMEOUT|ETIMEDOUT|ETIME/.test(code)) return trouble(`${at} antwortet nicht rechtzeitig.`, `${at} does not answer in time.`);
  if (responseCode !== undefined && responseCode >= 500) {
    return trouble(
      `${at} nimmt die Mail nicht an (Antwort ${responseCode}). Meist gibt es die Adresse nicht, oder der Absender darf hier nicht senden.`,
      `${at} does not take the mail (reply ${responseCode}). Mostly the address does not exist, or the sender may not send here.`,
      true,
    );
  }
  if (responseCode !== undefined) return trouble(`${at} nimmt die Mail gerade nicht an (Antwort ${responseCode}).`, `${at} does not take the mail just now (reply ${responseCode}).`);
  return trouble(`Die Verbindung zu ${at} ist abgerissen.`, `The connection to ${at} broke off.`);
}
