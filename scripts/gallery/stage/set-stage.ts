import type { Album } from '../album.ts';
import type { Hands, OpenHouse, Who } from '../open-house.ts';
import type { Shown } from '../stops.ts';
import { until } from '../until.ts';
import type { Counter } from '../walk-closing-door.ts';
import { fillRoom, sit } from './room.ts';
import { collectThanks } from './collect-thanks.ts';
import { signDay } from './sign-day.ts';
import { beginDialogue, dialogueNamed } from './stage-customer.ts';

/** The demo company on a day on which every page has something to show. */
export interface Stage extends AsyncDisposable {
  shown: Shown;
  /** Whoever serves the customers of the website, with one guest beside them. */
  counter: Counter;
}

/** Lets a day happen in the demo company. Agents who are drawn sit at their desks, so that nobody is simulated there. */
export async function setStage(house: OpenHouse, album: Album): Promise<Stage> {
  const { context } = await album.visitor('de', 'desktop');
  const browser = context.browser();
  if (!browser) throw new Error('the browser has closed');
  const contexts = [context];
  /** Brings somebody in; where they look at a page, they go on looking at it. */
  const enter = async (who: Who, path?: string): Promise<Hands> => {
    const own = await browser.newContext();
    contexts.push(own);
    const hands = await house.signIn(own, who);
    if (path) await (await own.newPage()).goto(house.address + path);
    return hands;
  };

  const [agent, wrapping, counter] = [await enter('agent', '/desk'), await enter('Piotr Nowicki', '/desk'), await enter('Leonie Aschenbach', '/desk')];
  await enter('Katrin Ebersbach', '/desk');
  const [guest, beside, asking, invited] = [await enter('guest'), await enter('Swantje Petersen'), await enter('Emil Haberkorn'), await enter('Theresa Kienzle')];
  await agent('PUT', '/desk/chair', { state: 'free' });
  await counter('PUT', '/desk/chair', { state: 'free' });
  const visitId = await sit(agent, guest);
  await enter('Swantje Petersen', `/visits/${await sit(agent, beside)}`);
  const atCounter = await sit(counter, await enter('Ruben Achterberg'));
  await enter('Ruben Achterberg', `/visits/${atCounter}`);
  for (const daysAgo of [3, 2]) await signDay(house.directory, daysAgo);
  const room = await fillRoom(house.address, visitId, { agent, guest, asking, invited });
  await finish(house.address, wrapping);
  await signDay(house.directory, 1);
  const standing = await enter('Samuel Adeyemi', '/desk');
  await standing('PUT', '/desk/chair', { state: 'free' });
  await sit(standing, await enter('Almut Kupferloh'));
  await talkInPerson(standing);

  const steward = await enter('steward');
  const { items } = await steward('GET', '/themes');
  const themeId = items[0].id;
  await steward('PUT', `/themes/${themeId}/evidence/${room.evidenceId}`, {});
  const { driveId } = await collectThanks(house.address, { agent, steward });
  const admin = await enter('admin');
  const { link } = await admin('POST', '/invitations', { name: 'Alma Wiesengrund', email: 'alma.wiesengrund@kupferloh.example', roles: ['guest'] });
  return {
    shown: { ...room, themeId, driveId, invitationLink: new URL(link, house.address).href },
    counter: { agent: counter, guest: 'Ruben Achterberg', visitId: atCounter },
    [Symbol.asyncDispose]: async () => void (await Promise.all(contexts.map((each) => each.close()))),
  };
}

/** A customer at a stand, who has not answered the question yet. */
async function talkInPerson(agent: Hands): Promise<void> {
  const { lang: language, met, turns } = dialogueNamed('de-fair-lid-with-gloves');
  const { id } = await agent('POST', '/in-person/talks', { language, ...met });
  for (const { by, text } of turns.slice(0, 2)) await agent('POST', `/in-person/talks/${id}/turns`, { by, text });
}

/** A conversation that has ended and waits for its contact reason. */
async function finish(address: string, agent: Hands): Promise<void> {
  const { conversationId } = await beginDialogue(address, dialogueNamed('de-left-handed-scale'));
  await until(async () => (await agent('GET', '/desk')).queue.find(({ id }: { id: string }) => id === conversationId));
  await agent('POST', `/desk/conversations/${conversationId}/take`, {});
  await agent('POST', `/desk/conversations/${conversationId}/turns`, { text: 'Das gebe ich gern weiter. Danke, dass Sie es geschrieben haben.' });
  await agent('POST', `/desk/conversations/${conversationId}/wrap-up`, {});
}
