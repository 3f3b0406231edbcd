import type { DemoDialogue } from '#seeds/demo/demo-dialogue.ts';
import { readDemoDialogues } from '#seeds/demo/read-demo-dialogues.ts';
import type { Answer, Hands } from '../open-house.ts';
import { until } from '../until.ts';

/** Somebody who writes from a website, over the public API as the widget does. */
export interface StageCustomer {
  conversationId: string;
  /** The name the desk knows them by. */
  pseudonym: string;
  /** Answers the card with yes to these purposes and no to the rest. */
  answer(...granted: string[]): Promise<void>;
  say(text: string): Promise<void>;
}

const dialogues = new Map([...readDemoDialogues('de'), ...readDemoDialogues('en')].map((dialogue) => [dialogue.id, dialogue]));

/** A dialogue of the demo company by its id. */
export function dialogueNamed(id: string): DemoDialogue {
  const dialogue = dialogues.get(id);
  if (!dialogue) throw new Error(`the demo company has no dialogue ${id}`);
  return dialogue;
}

const greeting = { de: 'Hallo, ist da jemand?', en: 'Hello, is anybody there?' };

/** A customer of a dialogue says hello, or at once what it is about, and waits in the queue. */
export async function beginDialogue(address: string, dialogue: DemoDialogue, text = dialogue.turns[0]?.text): Promise<{ call: Hands; conversationId: string }> {
  const { lang: language, product, brand } = dialogue;
  const opened = await hands(address)('POST', '/chat/conversations', { language, text, brand, ...(product && { product }) });
  return { call: hands(address, opened.customerKey), conversationId: opened.conversationId };
}

/** Lets an agent take the customer of a dialogue, who has only said hello and is asked because guests sit there. */
export async function serve(address: string, agent: Hands, dialogue: DemoDialogue): Promise<StageCustomer> {
  const { call, conversationId } = await beginDialogue(address, dialogue, greeting[dialogue.lang]);
  await agent('POST', `/desk/conversations/${conversationId}/take`, {});
  const { conversations } = await agent('GET', '/desk');
  const { customer: pseudonym } = conversations.find(({ id }: { id: string }) => id === conversationId);
  const askId = await until(async () => {
    const { items } = await call('GET', `/chat/conversations/${conversationId}/events`);
    return items.findLast(({ kind }: { kind: string }) => kind === 'asked')?.askId;
  });
  return {
    conversationId,
    pseudonym,
    answer: (...granted) => call('POST', `/chat/conversations/${conversationId}/answers`, { askId, granted }),
    say: (text) => call('POST', `/chat/conversations/${conversationId}/turns`, { text }),
  };
}

/** Plays the turns up to and including number `last`, counted from 0: what both sides say, one after the other. */
export async function play(agent: Hands, customer: StageCustomer, dialogue: DemoDialogue, last: number): Promise<void> {
  for (const { by, text } of dialogue.turns.slice(0, last + 1)) {
    if (by === 'customer') await customer.say(text);
    else await agent('POST', `/desk/conversations/${customer.conversationId}/turns`, { text });
  }
}

/** Calls operations with a customer's key, or as anybody. */
function hands(address: string, key?: string): Hands {
  return async (method, path, data) => {
    const headers = { ...(data && { 'content-type': 'application/json' }), ...(key && { authorization: `Bearer ${key}` }) };
    const reply = await fetch(`${address}/api/v1${path}`, { method, headers, ...(data && { body: JSON.stringify(data) }) });
    const answer: Answer = await reply.json();
    if (!reply.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
}
