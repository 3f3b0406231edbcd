import type { FeatureModule } from '#platform/http/feature-module.ts';
import { inProcessClient } from '#platform/http/in-process-client.ts';
import type { Services } from '#platform/http/request-context.ts';
import { healthModule } from '#platform/health/server/module.ts';
import { accessModule } from '#people/access/server/module.ts';
import { forgetAccess } from '#people/access/server/forget-access.ts';
import { endAccess } from '#people/access/server/end-access.ts';
import { offeredPermissions } from '#people/access/server/offered-permissions.ts';
import { consentModule } from '#people/consent/server/module.ts';
import { organisationModule } from '#people/organisation/server/module.ts';
import { welcomeModule } from '#people/welcome/server/module.ts';
import { askingModule } from '#listen/asking/server/module.ts';
import { callsModule } from '#listen/calls/server/module.ts';
import { chatModule } from '#listen/channels/chat/server/module.ts';
import { embedModule } from '#listen/channels/chat/embed/server/module.ts';
import { webCallModule } from '#listen/channels/web-call/server/module.ts';
import { readOffer } from '#listen/channels/web-call/server/read-offer.ts';
import { Typing } from '#listen/conversations/server/typing.ts';
import { inPersonModule } from '#listen/channels/in-person/server/module.ts';
import { replayModule } from '#listen/channels/replay/server/module.ts';
import { assertUnlocked } from '#listen/privacy/server/assert-unlocked.ts';
import { noteAccess } from '#listen/privacy/server/note-access.ts';
import { privacyModule } from '#listen/privacy/server/module.ts';
import { leaveDesk } from '#listen/desk/server/leave-desk.ts';
import { deskModule } from '#listen/desk/server/module.ts';
import { forgetImpressionsBefore } from '#listen/impressions/server/forget-older.ts';
import { discoverChannels, type Channels } from '#listen/lines/server/discover-channels.ts';
import { forgetThreadsBefore } from '#listen/lines/server/forget-threads.ts';
import { linesModule } from '#listen/lines/server/module.ts';
import { importsModule } from '#listen/imports/server/module.ts';
import { impressionsModule } from '#listen/impressions/server/module.ts';
import { simulatorModule } from '#listen/simulator/server/module.ts';
import { forgetVisitsBefore } from '#listen/shadowing/server/forget-older.ts';
import { endUnfoundedVisits } from '#listen/shadowing/server/end-unfounded-visits.ts';
import { endVisitsOf } from '#listen/shadowing/server/end-visits-of.ts';
import { findSeat } from '#listen/shadowing/server/find-seat.ts';
import { shadowingModule } from '#listen/shadowing/server/module.ts';
import { todayModule } from '#listen/today/server/module.ts';
import { vconModule } from '#listen/vcon/server/module.ts';
import { webhooksModule } from '#listen/webhooks/server/module.ts';
import { conversationsModule } from '#listen/conversations/server/module.ts';
import { searchModule } from '#understand/search/server/module.ts';
import { themesModule } from '#understand/themes/server/module.ts';
import { lettersModule } from '#appreciate/letters/server/module.ts';
import { drivesModule } from '#appreciate/drives/server/module.ts';
import { wordOfThanksSince } from '#appreciate/drives/server/word-of-thanks-since.ts';
import { postersModule } from '#appreciate/posters/server/module.ts';
import { forgetName } from '#appreciate/praise/server/forgetting/forget-name.ts';
import { forgetThanksBefore } from '#appreciate/praise/server/forgetting/forget-older.ts';
import { thanksOf } from '#appreciate/praise/server/forgetting/thanks-of.ts';
import { praiseModule } from '#appreciate/praise/server/module.ts';
import { wallModule } from '#appreciate/wall/server/module.ts';
import { contract } from './contract.ts';
import { demoSeeds } from './demo-seeds.ts';

/**
 * All features of the house, lower floors first. The order of `start` and of the authenticators follows it.
 * @param channels kinds of lines; those found in the folders by default.
 * @param simulation how many times faster than the recordings simulated people of a demo house act; without it there are none.
 */
export function buildModules(services: Services, { simulation, channels = discoverChannels() }: { simulation?: number; channels?: Promise<Channels> } = {}): FeatureModule[] {
  const access = accessModule(services, offeredPermissions(contract));
  const organisation = organisationModule({
    assertUnlocked,
    async endAccess(tx, employeeId) {
      await endVisitsOf(tx, shadowing.parts, employeeId, services.now());
      await leaveDesk(tx, { feed }, employeeId, services.now());
      await endAccess(tx, services.live, employeeId);
    },
    async rightsChanged(tx, employeeId, roles) {
      await endUnfoundedVisits(tx, shadowing.parts, employeeId, services.now());
      if (!roles.includes('agent')) await leaveDesk(tx, { feed }, employeeId, services.now());
    },
    async forgetTraces(tx, employeeId) {
      await forgetName(tx, employeeId);
      await forgetAccess(tx, employeeId);
    },
  });
  const welcome = welcomeModule({ access: access.access, demoSeeds });
  const conversations = conversationsModule(services);
  const { feed } = conversations;
  const typing = new Typing(services.bell);
  const shadowing = shadowingModule(services, { feed });
  const { keyOf, doorkeeper, heard } = shadowing.parts;
  const calls = callsModule(services, { feed, doorkeeper, heard, findSeat: (...seat) => findSeat(services.database, ...seat) });
  const people = [healthModule(services), access.module, organisation, welcome, consentModule(services, { note: (tx, { id }, now) => noteAccess(tx, { what: 'verification', employeeId: id }, now) })];
  const listen = [conversations.module, chatModule(services, { feed, typing }), embedModule(services, { offersCalls: async (...about) => (await readOffer(...about)).isOffered }), deskModule(services, { feed, typing }), inPersonModule({ feed }), askingModule({ feed }), shadowing.module, calls, webCallModule(services, { feed }), impressionsModule(services, { keyOf, feed }), linesModule(services, { feed, channels })];
  // Recordings and simulated people act through the same operations as everybody.
  const within = inProcessClient<typeof contract>(services, listen);
  const played = [replayModule(services, { feed, within }), simulatorModule(services, { feed, within }, simulation)];
  const privacy = privacyModule(services, {
    feed,
    thanksOf,
    rules: [
      { kind: 'impressions', days: ({ impressions }) => impressions, forget: forgetImpressionsBefore },
      { kind: 'thanks', days: ({ impressions }) => impressions, forget: (tx, before) => forgetThanksBefore(tx, services.bell, before) },
      { kind: 'line threads', days: ({ conversations }) => conversations, forget: forgetThreadsBefore },
      { kind: 'visits', days: ({ access }) => access, forget: forgetVisitsBefore },
    ],
  });
  const understand = [searchModule(services, { keyOf }), themesModule()];
  const praise = praiseModule(services, { feed, keyOf });
  const told = [importsModule(services), vconModule(), webhooksModule(services, { feed })];
  const appreciate = [praise.module, wallModule(services, praise), postersModule(services), drivesModule(), lettersModule(services, { findWord: (tx, since) => wordOfThanksSince(tx, since, services.now()) })];
  return [...people, ...listen, ...played, privacy, ...told, todayModule(), ...understand, ...appreciate];
}
