import { randomUUID } from 'node:crypto';
import type { Answer, Hands } from '../open-house.ts';
import { until } from '../until.ts';
import { notes, type StageNote } from './notes.ts';
import { beginDialogue, dialogueNamed, play, serve } from './stage-customer.ts';

/** A desk with guests beside it, as both sides of it are drawn. */
export interface Room {
  visitId: string;
  conversationId: string;
  pseudonym: string;
  evidenceId: string;
}

/**
 * Fills an agent's desk: guests hear two customers who agreed; one customer thinks about it, one said no, one took the yes back;
 * one more guest asks for the chair, one is invited, two customers wait.
 */
export async function fillRoom(address: string, visitId: string, { agent, guest, asking, invited }: Record<'agent' | 'guest' | 'asking' | 'invited', Hands>): Promise<Room> {
  const { id: hostId } = await agent('GET', '/me');
  const heard = [dialogueNamed('en-up-two-steps'), dialogueNamed('de-lorry-turned-away')] as const;
  const [english, german] = [await serve(address, agent, heard[0]), await serve(address, agent, heard[1])];
  for (const customer of [english, german]) await customer.answer('listen', 'quote');
  await play(agent, english, heard[0], 8);
  await play(agent, german, heard[1], 12);
  await serve(address, agent, dialogueNamed('de-mop-of-a-ton'));
  await (await serve(address, agent, dialogueNamed('de-crooked-hood'))).answer();
  const wish = dialogueNamed('en-quieter-grinder');
  const changing = await serve(address, agent, wish);
  await changing.answer('listen');
  await play(agent, changing, wish, 5);
  await changing.say('Stop');

  const evidence = await write(guest, visitId);
  await guest('POST', `/hosts/${hostId}/side-talk`, { text: 'Darf ich nachher fragen, woher der Satz auf der zweiten Seite kommt?' });
  await agent('POST', `/hosts/${hostId}/side-talk`, { text: 'Gern. Sobald der Lkw abgeladen ist.' });
  for (const id of ['de-dog-ate-the-seal', 'en-three-pin-plug']) await beginDialogue(address, dialogueNamed(id));
  await asking('POST', '/visits', { hostId });
  const { id: guestId } = await invited('GET', '/me');
  await agent('POST', '/desk/invitations', { guestId });
  return { visitId, conversationId: english.conversationId, pseudonym: english.pseudonym, evidenceId: evidence };
}

/** A guest asks for the chair and the agent says yes. */
export async function sit(agent: Hands, guest: Hands): Promise<string> {
  const { id: hostId } = await agent('GET', '/me');
  const { id } = await guest('POST', '/visits', { hostId });
  await agent('POST', `/visits/${id}/agree`, {});
  return id;
}

/** Writes down what a guest makes of what was heard, each note beside its turn. @returns the evidence of the first. */
async function write(guest: Hands, visitId: string): Promise<string> {
  const written: string[] = [];
  for (const note of notes) {
    const { handle, turn } = await until(() => hear(guest, visitId, note.beside));
    const { beside: _, quotes, ...impression } = note;
    const start = quotes ? turn.text.indexOf(quotes) : 0;
    const quote = quotes && { turnKey: turn.key, start, end: start + quotes.length };
    const body = { id: randomUUID(), visitId, anchor: { handle, turnKey: turn.key }, at: new Date().toISOString(), ...impression, ...(quote && { quote }) };
    const saved = await guest('POST', '/impressions', body);
    written.push(saved.impression.id);
  }
  return written[0] ?? '';
}

/** The turn that begins with these words, as the guest heard it. */
async function hear(guest: Hands, visitId: string, words: StageNote['beside']): Promise<{ handle: string; turn: Answer } | undefined> {
  const { conversations } = await guest('GET', `/visits/${visitId}`);
  for (const { handle, turns } of conversations) {
    const turn = turns.find(({ text }: { text: string }) => text.startsWith(words));
    if (turn) return { handle, turn };
  }
  return undefined;
}
