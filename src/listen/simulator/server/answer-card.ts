import type { Customer } from '#platform/http/actor.ts';
import type { EventBody, Purpose } from '#listen/conversations/contract/events.ts';
import type { SimulationParts } from './simulation-parts.ts';
import type { Temper } from './temper.ts';

/** Seconds a customer takes to read the card and press a key, whatever the pace of the talk. */
const ponders: [number, number] = [5, 18];

/** Answers a card as a customer of this temper does, after a human pause. A question that is over by then stays unanswered. */
export async function answerCard(
  { within, pace }: SimulationParts,
  customer: Customer,
  conversationId: string,
  asked: EventBody<'asked'>,
  temper: Temper,
): Promise<void> {
  await pace.passBetween(...ponders);
  const granted = asked.purposes.filter((purpose: Purpose) => (purpose === 'quote' ? temper.mayQuote : temper.agrees));
  // Whoever does not want to be heard does not want to be quoted either.
  await within(customer).asking.answer({ conversationId, askId: asked.askId, granted: temper.agrees ? granted : [] });
}
