import { impressionKinds } from '#listen/impressions/contract/impression-kinds.ts';
import { foldedBelow } from '#platform/contract/folded-below.ts';
import type { Employee } from '#platform/http/actor.ts';
import type { Theme } from '../contract/theme.ts';
import { mayCurate } from './policy.ts';
import type { ThemeRow } from './theme-rows.ts';

const day = 86_400_000;
/** Evidence younger than this is fresh, in days; as long as conversations are kept by default. */
const freshFor = 90;
/** Older than this it is old. */
const oldAfter = 365;

/** A theme as the caller reads it. */
export function shapeTheme(row: ThemeRow, actor: Employee, now: Date): Theme {
  const curates = mayCurate(actor);
  return {
    id: row.id,
    title: both(row.title_de, row.title_en),
    description: both(row.description_de, row.description_en),
    assumption: row.impressions === 0,
    strength: { impressions: row.impressions, people: row.people >= foldedBelow ? row.people : null },
    freshness: { newest: row.newest?.toISOString() ?? null, oldest: row.oldest?.toISOString() ?? null, state: freshness(row.newest, now) },
    kinds: impressionKinds.flatMap((kind) => {
      const impressions = row.kinds[kind];
      return impressions ? [{ kind, impressions }] : [];
    }),
    suggestions: curates ? row.suggestions : 0,
    changedAt: row.changed_at.toISOString(),
    can: { edit: curates, curate: curates, suggest: actor.roles.has('guest') },
  };
}

/** A text in both languages; where one is missing, the other stands in. */
export function both(de: string, en: string): { de: string; en: string } {
  return { de: de || en, en: en || de };
}

function freshness(newest: Date | null, now: Date): Theme['freshness']['state'] {
  if (newest === null) return 'none';
  const days = (now.getTime() - newest.getTime()) / day;
  return days <= freshFor ? 'fresh' : days <= oldAfter ? 'ageing' : 'old';
}
