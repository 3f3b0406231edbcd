import type { Page } from 'playwright-core';
import type { pageExamples } from '#web/testing/page-examples.ts';
import type { Role } from '#platform/contract/audience.ts';
import type { Form, Language } from './looks.ts';
import type { Room } from './stage/room.ts';
import type { Who } from './open-house.ts';
import { chooseTalk } from './states/choose-talk.ts';

/** What stands in the addresses of pages that show one thing. */
export interface Shown extends Room {
  themeId: string;
  driveId: string;
  invitationLink: string;
}

export type Chapter = 'Coming in' | 'Listen' | 'Desk' | 'Understand' | 'Appreciate' | 'House' | 'Privacy' | 'A new house';

/** A page, and who looks at it. */
export interface Stop {
  /** A key of `pageExamples`. */
  path: keyof typeof pageExamples;
  title: string;
  as: Role | 'stranger';
  chapter: Chapter;
  /** Where it is, when the example address names nothing. */
  at?(shown: Shown): string;
  /** What the reader does before the picture is taken. */
  act?(page: Page, language: Language, shown: Shown): Promise<void>;
  /** What its console may complain about, because something is missing there. */
  forgiven?: RegExp;
}

/** A page in a state that has to be brought about: a dialog, a search, an error. */
export interface State extends Omit<Stop, 'as'> {
  as: Who | 'stranger';
  /** Drawn on this form of screen only. */
  only?: Form;
}

/** Every page behind the doors as it stands when somebody comes to it, and who looks at it. */
export const stops: readonly Stop[] = [
  { path: '/sign-in', title: 'Sign in', as: 'stranger', chapter: 'Coming in' },
  { path: '/invitation', title: 'Invitation', as: 'stranger', chapter: 'Coming in', at: ({ invitationLink }) => invitationLink },
  { path: '/', title: 'Today', as: 'guest', chapter: 'Listen' },
  { path: '/chairs', title: 'Sit down', as: 'guest', chapter: 'Listen' },
  { path: '/visits/$visitId', title: 'Guest room', as: 'guest', chapter: 'Listen', at: ({ visitId }) => `/visits/${visitId}`, act: chooseTalk },
  { path: '/impressions', title: 'My impressions', as: 'guest', chapter: 'Listen' },
  { path: '/desk', title: 'Desk', as: 'agent', chapter: 'Desk' },
  { path: '/evidence', title: 'Search', as: 'guest', chapter: 'Understand', at: () => '/evidence' },
  { path: '/evidence/$evidenceId', title: 'One piece of evidence', as: 'guest', chapter: 'Understand', at: ({ evidenceId }) => `/evidence/${evidenceId}` },
  { path: '/themes', title: 'Themes', as: 'steward', chapter: 'Understand' },
  { path: '/themes/$themeId', title: 'One theme', as: 'steward', chapter: 'Understand', at: ({ themeId }) => `/themes/${themeId}` },
  { path: '/thanks', title: 'My thanks', as: 'agent', chapter: 'Appreciate' },
  { path: '/drives', title: 'Collection drives', as: 'steward', chapter: 'Appreciate' },
  { path: '/drives/$driveId', title: 'A drive that is over', as: 'steward', chapter: 'Appreciate', at: ({ driveId }) => `/drives/${driveId}` },
  { path: '/wall', title: 'Wall of thanks', as: 'guest', chapter: 'Appreciate' },
  { path: '/wall/screens', title: 'Screens', as: 'steward', chapter: 'Appreciate' },
  { path: '/letter', title: 'Weekly letter', as: 'admin', chapter: 'Appreciate' },
  { path: '/letter/end', title: 'Ending the weekly letter', as: 'stranger', chapter: 'Appreciate', at: () => `/letter/end#ohl_${'A'.repeat(64)}` },
  { path: '/posters', title: 'Posters', as: 'steward', chapter: 'Appreciate' },
  { path: '/posters/text', title: 'A poster as text', as: 'steward', chapter: 'Appreciate' },
  { path: '/catalogue', title: 'Catalogue', as: 'steward', chapter: 'House' },
  { path: '/websites', title: 'Chat on websites', as: 'steward', chapter: 'House' },
  { path: '/people', title: 'People', as: 'admin', chapter: 'House' },
  { path: '/people/invitations', title: 'Invitations', as: 'admin', chapter: 'House' },
  { path: '/organisation', title: 'Organisation', as: 'admin', chapter: 'House' },
  { path: '/organisation/sign-in', title: 'Sign-in provider', as: 'admin', chapter: 'House' },
  { path: '/lines', title: 'Lines', as: 'admin', chapter: 'House' },
  { path: '/lines/new', title: 'Kinds of lines', as: 'admin', chapter: 'House' },
  { path: '/lines/new/$kind', title: 'A new line', as: 'admin', chapter: 'House' },
  { path: '/lines/$lineId', title: 'A line that is gone', as: 'admin', chapter: 'House', forgiven: /status of 404/ },
  { path: '/imports', title: 'Imports', as: 'admin', chapter: 'House' },
  { path: '/webhooks', title: 'Webhooks', as: 'admin', chapter: 'House' },
  { path: '/vcon/keys', title: 'vCon keys', as: 'admin', chapter: 'House' },
  { path: '/account', title: 'Account', as: 'guest', chapter: 'House' },
  { path: '/$', title: 'Nothing here', as: 'guest', chapter: 'House' },
  { path: '/privacy', title: 'First page', as: 'steward', chapter: 'Privacy' },
  { path: '/privacy/access', title: 'Who heard what', as: 'dpo', chapter: 'Privacy' },
  { path: '/privacy/mine', title: 'Who heard me', as: 'agent', chapter: 'Privacy' },
  { path: '/privacy/conversations/$conversationId', title: 'Proof', as: 'dpo', chapter: 'Privacy', at: ({ conversationId }) => `/privacy/conversations/${conversationId}` },
  { path: '/privacy/customers', title: 'Customers', as: 'dpo', chapter: 'Privacy' },
  { path: '/privacy/ledger', title: 'Ledger', as: 'dpo', chapter: 'Privacy' },
  { path: '/privacy/wordings', title: 'Wordings', as: 'dpo', chapter: 'Privacy' },
  { path: '/privacy/agreement', title: 'Agreement', as: 'council', chapter: 'Privacy' },
];

/** Pages one sees only where nobody has been yet; `walk-doors.ts` draws them. */
export const firstPages = ['/welcome', '/set-up'] as const;
