import type { Organisation } from '#people/organisation/contract/organisation.ts';
import type { Proposal } from '../../contract/agreement.ts';
import { sayDays } from './say-days.ts';
import type { AgreementMessages } from './use-agreement-messages.ts';

/** The settings an agreement can lock. */
export type Settings = Pick<Organisation, 'guestsPerHost' | 'asking' | 'retention'>;

/** One of them in words. */
export interface SettingLine {
  id: string;
  name: string;
  value: string;
}

export const retentionKinds = ['conversations', 'accessLog', 'impressions', 'consentLedger'] as const;

/** Settings, or the part of them a proposal changes, in words and in their usual order. */
export function settingsLines(t: AgreementMessages, settings: Proposal['change'], number: (n: number) => string): SettingLine[] {
  const { guestsPerHost, asking, retention } = settings;
  return [
    ...(guestsPerHost === undefined ? [] : [{ id: 'guestsPerHost', name: t.guestsPerHost, value: t.guestsPerHostValue(guestsPerHost) }]),
    ...(asking === undefined ? [] : [{ id: 'asking', name: t.asking, value: t.askingValue[asking] }]),
    ...retentionKinds.flatMap((kind) => {
      const days = retention?.[kind];
      return days === undefined ? [] : [{ id: kind, name: t.retentionKinds[kind], value: sayDays(t, days, number) }];
    }),
  ];
}

/** What of the wanted settings differs from those in force; undefined when nothing does. */
export function changedSettings(current: Settings, wanted: Settings): Proposal['change'] | undefined {
  const kinds = retentionKinds.filter((kind) => wanted.retention[kind] !== current.retention[kind]);
  const change: Proposal['change'] = {
    ...(wanted.guestsPerHost !== current.guestsPerHost && { guestsPerHost: wanted.guestsPerHost }),
    ...(wanted.asking !== current.asking && { asking: wanted.asking }),
    ...(kinds.length > 0 && { retention: Object.fromEntries(kinds.map((kind) => [kind, wanted.retention[kind]])) }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}
