import { isPassing, type Call } from '#listen/channels/chat/widget/reach/call.ts';

/** What a call is about, as far as the website says so. */
export interface CallAbout {
  brand?: string | undefined;
  product?: string | undefined;
}

/** Why there is no call. */
export type NoCall = 'not-offered' | 'nobody' | 'away';

/** Calls. A lost answer is asked for again under the same idempotency key, so nobody becomes two customers. */
export async function placeCall(
  call: Call,
  { about, language, key }: { about: CallAbout; language: 'de' | 'en'; key: string | undefined },
): Promise<{ conversationId: string; key: string } | NoCall> {
  const idempotencyKey = crypto.randomUUID();
  let body: { conversationId: string; customerKey?: string } | undefined;
  for (let tries = 0; tries < 3 && !body; tries += 1) {
    const reply = await call<{ conversationId: string; customerKey?: string }>('POST', '/web-calls', { body: { language, ...about }, key, idempotencyKey });
    body = reply.body;
    const { refusal } = reply;
    if (!refusal) break;
    if (refusal.problem === 'calls-not-offered') return 'not-offered';
    if (refusal.problem === 'nobody-at-the-phone') return 'nobody';
    // A key that opens nothing any more: whoever calls is a new customer.
    if (refusal.status === 401 && key) return placeCall(call, { about, language, key: undefined });
    // A brand or product that is misspelt on the page is no reason to lose a customer.
    if (refusal.field === 'brand' || refusal.field === 'product') return placeCall(call, { about: { ...about, [refusal.field]: undefined }, language, key });
    if (!isPassing(refusal)) return 'away';
    await new Promise((resolve) => setTimeout(resolve, (refusal.retryAfter ?? 1) * 1_000));
  }
  return body ? { conversationId: body.conversationId, key: body.customerKey ?? key ?? '' } : 'away';
}
