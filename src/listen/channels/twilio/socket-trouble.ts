import { LineTrouble } from '#listen/lines/server/line-trouble.ts';

/** Twilio says that it could not open a stream's socket, or that it broke. */
export const socketTrouble = new LineTrouble({
  de: 'Twilio erreicht diese Adresse nicht über WebSocket (wss). Prüfen Sie Zertifikat, Proxy und Port 443; die Konsole von Twilio nennt unter „Errors“ den Grund.',
  en: 'Twilio cannot reach this address over WebSocket (wss). Check the certificate, the proxy and port 443; Twilio’s Console names the reason under “Errors”.',
});
