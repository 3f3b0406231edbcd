import { healthContract } from '#platform/health/contract/operations.ts';
import { accessContract } from '#people/access/contract/operations.ts';
import { consentContract } from '#people/consent/contract/operations.ts';
import { organisationContract } from '#people/organisation/contract/operations.ts';
import { welcomeContract } from '#people/welcome/contract/operations.ts';
import { askingContract } from '#listen/asking/contract/operations.ts';
import { chatContract } from '#listen/channels/chat/contract/operations.ts';
import { widgetContract } from '#listen/channels/chat/texts/contract/operations.ts';
import { inPersonContract } from '#listen/channels/in-person/contract/operations.ts';
import { webCallContract } from '#listen/channels/web-call/contract/operations.ts';
import { replayContract } from '#listen/channels/replay/contract/operations.ts';
import { conversationsContract } from '#listen/conversations/contract/operations.ts';
import { deskContract } from '#listen/desk/contract/operations.ts';
import { linesContract } from '#listen/lines/contract/operations.ts';
import { importsContract } from '#listen/imports/contract/operations.ts';
import { impressionsContract } from '#listen/impressions/contract/operations.ts';
import { privacyContract } from '#listen/privacy/contract/operations.ts';
import { shadowingContract } from '#listen/shadowing/contract/operations.ts';
import { todayContract } from '#listen/today/contract/operations.ts';
import { vconContract } from '#listen/vcon/contract/operations.ts';
import { webhooksContract } from '#listen/webhooks/contract/operations.ts';
import { searchContract } from '#understand/search/contract/operations.ts';
import { themesContract } from '#understand/themes/contract/operations.ts';
import { lettersContract } from '#appreciate/letters/contract/operations.ts';
import { drivesContract } from '#appreciate/drives/contract/operations.ts';
import { postersContract } from '#appreciate/posters/contract/operations.ts';
import { praiseContract } from '#appreciate/praise/contract/operations.ts';
import { wallContract } from '#appreciate/wall/contract/operations.ts';

/** The public API: every feature's operations under the feature's name. */
export const contract = {
  health: healthContract,
  organisation: organisationContract,
  access: accessContract,
  welcome: welcomeContract,
  consent: consentContract,
  conversations: conversationsContract,
  chat: chatContract,
  widget: widgetContract,
  inPerson: inPersonContract,
  webCall: webCallContract,
  replay: replayContract,
  lines: linesContract,
  desk: deskContract,
  asking: askingContract,
  shadowing: shadowingContract,
  privacy: privacyContract,
  imports: importsContract,
  vcon: vconContract,
  webhooks: webhooksContract,
  today: todayContract,
  impressions: impressionsContract,
  search: searchContract,
  themes: themesContract,
  praise: praiseContract,
  wall: wallContract,
  posters: postersContract,
  drives: drivesContract,
  letters: lettersContract,
};
