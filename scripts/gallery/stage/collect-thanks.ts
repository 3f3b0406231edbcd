import { randomUUID } from 'node:crypto';
import type { Hands } from '../open-house.ts';
import { beginDialogue, dialogueNamed } from './stage-customer.ts';

/** What is written on paper in the demo company. */
const written = [
  ['card', 'delighted', 'Der Deckel passt wieder. Sie hätten das Gesicht meines Mannes sehen sollen!'],
  ['letter', 'touched', 'Sie haben sich Zeit genommen, als ich keine hatte. Das vergesse ich Ihnen nicht.'],
  ['card', 'thankful', 'Herzlichen Dank für den zweiten Anruf, den niemand von Ihnen verlangt hat.'],
  ['letter', 'relieved', 'I had already given up on the kettle. Thank you for not giving up on me.'],
  ['card', 'surprised', 'Am Sonntag! Wer antwortet denn am Sonntag? Danke.'],
  ['letter', 'thankful', 'Vielen Dank, dass Sie mir dreimal dasselbe erklärt haben und beim dritten Mal noch freundlicher waren als beim ersten. Meine Mühle läuft, und ich weiß jetzt sogar, warum.'],
] as const;

/** What the customer says who thanks the agent of the room. */
export const thanked = 'Tausend Dank';

/**
 * Thanks on paper, and a customer whose thanks waits at the desk.
 * @returns the drive of the demo company that is over.
 */
export async function collectThanks(address: string, { agent, steward }: Record<'agent' | 'steward', Hands>): Promise<{ driveId: string }> {
  const today = new Date().toISOString().slice(0, 10);
  for (const [channel, mood, text] of written) {
    await agent('POST', '/praise/paper', { id: randomUUID(), channel, mood, text, permission: { may: 'inside', how: 'Postkarte', on: today } });
  }
  const { call, conversationId } = await beginDialogue(address, dialogueNamed('de-crooked-hood'), 'Guten Tag, die Haube hängt jetzt gerade.');
  await agent('POST', `/desk/conversations/${conversationId}/take`, {});
  await call('POST', `/chat/conversations/${conversationId}/turns`, { text: `${thanked}, Frau Petersen, so geduldig hat mir noch niemand geholfen!` });
  const { items } = await steward('GET', '/drives?limit=25');
  return { driveId: items.find(({ state }: { state: string }) => state === 'over').id };
}
