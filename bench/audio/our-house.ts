import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../../src/platform/db/database.ts';
import { AudioHookClient } from '../../src/listen/channels/audiohook/testing/audiohook-client.ts';
import { hire, seat, type BenchPerson } from '../live/people.ts';
import { post } from '../live/poster.ts';

/** A call that is being listened to. */
export interface BenchCall {
  client: AudioHookClient;
  host: BenchPerson;
  conversationId: string;
  /** Addresses and protocols of its listeners' sockets. */
  ears: Array<{ url: string; protocols: string[] }>;
}

/** A house with a telephone system. */
export interface OurHouse {
  /** An agent gets a call, and so many guests beside them may hear it. */
  call(listeners: number): Promise<BenchCall>;
  /** Seconds of processor the server has used. */
  cpu(): Promise<number>;
}

/** Sets up a Genesys line in a running product. */
export async function ourHouse(owner: Database, address: string): Promise<OurHouse> {
  const [admin] = await hire(owner, 'admin', 1);
  const organizationId = randomUUID();
  const secret = randomBytes(32);
  const apiKey = 'key-of-the-bench';
  const line = randomUUID();
  const settings = { organizationId, apiKey, clientSecret: secret.toString('base64'), agentField: 'customConfig.agent' };
  const made = await post(`${address}/api/v1/lines/${line}`, { kind: 'audiohook', name: 'Bench', settings, active: true }, { key: admin?.key, method: 'PUT' });
  if (made.status !== 200) throw new Error(`the line was refused: ${JSON.stringify(made.body)}`);
  return {
    async call(listeners) {
      const [host] = await hire(owner, 'agent', 1);
      if (!host) throw new Error('nobody was hired');
      const guests = await hire(owner, 'guest', listeners);
      const visits = await seat(owner, host, guests);
      const client = await AudioHookClient.connect(`${address}/channels/audiohook/${line}`, { apiKey, secret, organizationId });
      const opened = await client.open({ customConfig: { agent: `${host.id}@example.org` } });
      if (opened.type !== 'opened') throw new Error(`the call was refused: ${JSON.stringify(opened)}`);
      const desk = await fetch(`${address}/api/v1/desk`, { headers: { authorization: `Bearer ${host.key}` } });
      const [conversation] = ((await desk.json()) as { conversations: Array<{ id: string; question: { askId: string } }> }).conversations;
      if (!conversation) throw new Error('the call did not come to the desk');
      const { status } = await post(`${address}/api/v1/desk/conversations/${conversation.id}/answers`, { askId: conversation.question.askId, granted: ['listen'] }, { key: host.key });
      if (status !== 201) throw new Error(`the answer was refused: ${status}`);
      const seats = await owner.kysely.selectFrom('shadowing.seat').select(['visit_id', 'handle']).where('conversation_id', '=', conversation.id).execute();
      const handles = new Map(seats.map((each) => [each.visit_id, each.handle]));
      const ears = guests.map((guest) => {
        const visit = visits.get(guest.id) ?? '';
        return { url: `${address}/api/v1/ear?visit=${visit}&handle=${handles.get(visit)}`, protocols: ['ohrensessel', `bearer.${guest.key}`] };
      });
      return { client, host, conversationId: conversation.id, ears };
    },
    async cpu() {
      const figures = await (await fetch(`${address}/metrics`)).text();
      return Number(/^process_cpu_seconds_total ([\d.]+)/m.exec(figures)?.[1]);
    },
  };
}
