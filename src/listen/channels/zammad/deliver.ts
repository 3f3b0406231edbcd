import { z } from 'zod';
import type { Delivered, Errand, OpenLine } from '#listen/lines/server/channel.ts';
import { reachSystem } from '#listen/lines/server/reach-system.ts';
import type { Settings } from './settings.ts';
import { readWayBack } from './way-back.ts';
import { wordsOf } from './words-of.ts';

const gone = { de: 'Dieses Ticket gibt es in Zammad nicht mehr.', en: 'This ticket no longer exists in Zammad.' };

const ApiArticle = z.looseObject({
  id: z.int(),
  created_at: z.string(),
  body: z.string().nullish(),
  content_type: z.string().nullish(),
  internal: z.boolean().nullish(),
  sender: z.string().nullish(),
  type: z.string().nullish(),
  preferences: z.looseObject({ ohrensessel: z.unknown() }).partial().nullish(),
});

/** Adds an article to the ticket, of the kind that reaches the customer the way they came. */
export async function deliver(errand: Errand, { settings }: OpenLine<Settings>, signal: AbortSignal): Promise<Delivered> {
  const call = { system: 'Zammad', headers: { authorization: `Token token=${settings.token}` }, signal, missing: gone };
  if (errand.attempt > 1) {
    const articles = await reachSystem({ ...call, url: `${settings.address}/api/v1/ticket_articles/by_ticket/${encodeURIComponent(errand.thread)}`, answer: z.array(ApiArticle) });
    const earlier = articles.find((article) => isEarlier(article, errand));
    if (earlier) return { message: String(earlier.id) };
  }
  const back = readWayBack(errand.address);
  const { id } = await reachSystem({
    ...call,
    method: 'POST',
    url: `${settings.address}/api/v1/ticket_articles`,
    body: { ticket_id: Number(errand.thread), ...back, body: errand.text, content_type: 'text/plain', sender: 'Agent', internal: false, preferences: { ohrensessel: errand.key } },
    answer: ApiArticle,
  });
  return { message: String(id) };
}

/** Whether an article is an attempt of ours whose answer was lost: by our key, or by its words where that was not kept. */
function isEarlier(article: z.infer<typeof ApiArticle>, { key, text, messages }: Errand): boolean {
  if (article.preferences?.ohrensessel === key) return true;
  const isOurs = article.sender === 'Agent' && article.internal === false && !messages.includes(String(article.id));
  return isOurs && bare(wordsOf({ ...article, type: undefined })) === bare(text);
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
