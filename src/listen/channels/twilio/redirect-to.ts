const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** TwiML that sends a call on to the organisation's next address; without one the call ends, as Twilio prescribes. */
export function redirectTo(address: string | undefined): string {
  const next = address && URL.canParse(address) && /^https?:/i.test(address) ? address : undefined;
  const verb = next === undefined ? '' : `<Redirect method="POST">${next.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '')}</Redirect>`;
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${verb}</Response>`;
}
