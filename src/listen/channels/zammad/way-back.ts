import { z } from 'zod';
import type { Article, Ticket } from './payload.ts';

/** How a customer of a ticket is answered: what kind of article goes where. Kept as the thread's address. */
const WayBack = z.object({ type: z.string(), to: z.string().optional(), subject: z.string().optional() });
export type WayBack = z.infer<typeof WayBack>;

/** Types of articles that Zammad sends where the customer wrote from. */
const sameWay = /^(?:sms|telegram personal-message|whatsapp message|facebook feed comment|twitter (?:status|direct-message))$/;

/** The way back a customer's article shows; a customer who came by web form or phone is answered by mail if that is known. */
export function wayBackOf(ticket: Ticket, { type, from, reply_to: replyTo }: Article): WayBack {
  const subject = ticket.title ?? undefined;
  if (type === 'facebook feed post') return { type: 'facebook feed comment' };
  if (type && sameWay.test(type)) return { type, to: from ?? undefined };
  const to = (type === 'email' ? (replyTo ?? from) : undefined) ?? ticket.customer?.email ?? undefined;
  return to ? { type: 'email', to, subject } : { type: 'note' };
}

/** Reads what {@link wayBackOf} was kept as; a note customers see on their page where nothing is known. */
export function readWayBack(address: string | undefined): WayBack {
  try {
    return WayBack.parse(JSON.parse(address ?? ''));
  } catch {
    return { type: 'note' };
  }
}
