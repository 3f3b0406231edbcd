import { transact } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Employee } from '#platform/http/actor.ts';
import { closeAs } from './close-as.ts';
import { Course } from './course.ts';
import { frontDeskTexts } from './front-desk-texts.ts';
import type { SimulationParts } from './simulation-parts.ts';

/** Milliseconds a person who plays the customer is left to people: while nobody sits at a desk, and while somebody does. */
const grace = { alone: 30_000, withPeople: 150_000 };
/** Seconds at original pace. */
const lookEvery = 8;
const thinks: [number, number] = [8, 16];
const silence = 600;
/** Contact reason of a conversation that was only a look around. */
const reason = 'product-question';

interface Waiting {
  id: string;
  language: 'de' | 'en';
}

/** Greets people who write from the demo's website when no person takes their conversation. */
export async function attendPeople(parts: SimulationParts, findDesk: () => Employee | undefined): Promise<never> {
  const { services, pace, desks } = parts;
  const attended = new Set<string>();
  for (;;) {
    const patience = desks.isAnyTaken ? grace.withPeople : grace.alone;
    for (const conversation of await waitingSince(parts, new Date(services.now().getTime() - patience))) {
      const desk = attended.has(conversation.id) ? undefined : findDesk();
      if (!desk) continue;
      attended.add(conversation.id);
      void attend(parts, desk, conversation)
        .catch((error: unknown) => {
          if (!(error instanceof Problem) && !pace.signal.aborted) services.log.warn({ err: error }, 'a visitor could not be attended');
        })
        .finally(() => attended.delete(conversation.id));
    }
    await pace.pass(lookEvery);
  }
}

async function waitingSince({ services }: SimulationParts, earlier: Date): Promise<Waiting[]> {
  const rows = await transact(services.database, { path: 'serving', actor: null }, ({ db }) =>
    db
      .selectFrom('conversations.conversation')
      .select(['id', 'language'])
      .where('state', '=', 'waiting')
      .where('origin', '=', 'real')
      // Nobody who is played can speak.
      .where('channel', '<>', 'call')
      .where('opened_at', '<', earlier)
      .orderBy('opened_at')
      .limit(5)
      .execute(),
  );
  return rows.map(({ id, language }) => ({ id, language: language === 'en' ? 'en' : 'de' }));
}

async function attend(parts: SimulationParts, desk: Employee, { id: conversationId, language }: Waiting): Promise<void> {
  const { feed, pace, within, desks } = parts;
  const { desk: operations } = within(desk);
  const texts = frontDeskTexts[language];
  const course = new Course();
  await operations.take({ conversationId });
  using _following = feed.follow(conversationId, 0, { read: (event) => course.add(event) });
  const isMine = () => desks.played(desk.id) !== undefined && course.agentId === desk.id && !course.isOver;
  const say = async (text: string) => {
    await operations.typing({ conversationId });
    await pace.passBetween(...thinks);
    if (isMine()) await operations.say({ conversationId, text });
  };
  await say(texts.greeting);
  for (const text of [...texts.answers, texts.goodbye]) {
    const spoke = await pace.passUntil(() => course.isOver || !course.isAnswered, silence);
    if (!isMine()) break;
    await say(spoke ? text : texts.goodbye);
    if (!spoke) break;
  }
  // A person who sits down here meanwhile has the last word.
  if (desks.played(desk.id) && course.agentId === desk.id && course.state !== 'closed') await closeAs(parts, desk, conversationId, reason);
}
