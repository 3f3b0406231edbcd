import { LineTrouble } from './line-trouble.ts';

/** Codes of Node and what they mean to somebody who has set up a line. */
const network: Record<string, { de: string; en: string }> = {
  ENOTFOUND: { de: 'Diesen Namen kennt das Netz nicht. Prüfen Sie die Adresse.', en: 'The network does not know this name. Check the address.' },
  EAI_AGAIN: { de: 'Die Namensauflösung antwortet gerade nicht.', en: 'Name resolution does not answer just now.' },
  ECONNREFUSED: { de: 'Dort antwortet niemand. Prüfen Sie Adresse und Port, und ob der Dienst läuft.', en: 'Nobody answers there. Check address and port, and whether the service is running.' },
  ECONNRESET: { de: 'Die Verbindung wurde abgebrochen.', en: 'The connection was cut.' },
  ETIMEDOUT: { de: 'Es kam keine Antwort in der erwarteten Zeit.', en: 'No answer came in the expected time.' },
  EHOSTUNREACH: { de: 'Der Rechner ist von hier nicht zu erreichen.', en: 'The host cannot be reached from here.' },
  DEPTH_ZERO_SELF_SIGNED_CERT: { de: 'Das Zertifikat ist selbst ausgestellt und wird nicht anerkannt.', en: 'The certificate is self-signed and not accepted.' },
  CERT_HAS_EXPIRED: { de: 'Das Zertifikat der Gegenseite ist abgelaufen.', en: 'The certificate of the other side has expired.' },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { de: 'Das Zertifikat der Gegenseite lässt sich nicht prüfen.', en: 'The certificate of the other side cannot be verified.' },
};
const timeouts = new Set(['TimeoutError', 'AbortError', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT']);

/** Whatever was thrown while reaching another system, in words for the administrator. */
export function asTrouble(error: unknown): LineTrouble {
  if (error instanceof LineTrouble) return error;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as { code?: string }).code ?? '';
    const words = network[timeouts.has(cause.name) || timeouts.has(code) ? 'ETIMEDOUT' : code];
    if (words) return new LineTrouble(words, { cause: error });
  }
  return new LineTrouble({ de: 'Etwas Unerwartetes ging schief; näheres steht im Protokoll des Servers.', en: 'Something unexpected went wrong; the server’s log says more.' }, { cause: error });
}
