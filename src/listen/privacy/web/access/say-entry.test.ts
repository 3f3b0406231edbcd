import { describe, expect, test } from 'vitest';
import type { AccessEntry } from '../../contract/access-entry.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import { sayEntry } from './say-entry.ts';

const at = '2026-11-22T10:00:00.000Z';
const list = (items: Iterable<string>) => new Intl.ListFormat('de').format(items);
const entry = (what: AccessEntry['what'], more: Partial<AccessEntry> = {}): AccessEntry => ({
  id: '1',
  what,
  from: at,
  until: at,
  by: { id: 'a', name: 'Frieda Lindqvist' },
  byCustomer: false,
  host: null,
  conversationId: null,
  messages: null, seconds: null,
  grantSeq: null,
  detail: null,
  ...more,
});
const german = (...about: Parameters<typeof entry>) => Object.values(sayEntry(de, entry(...about), list)).join(' ');

describe('a line of the access log', () => {
  test.each([
    ['Frieda Lindqvist hat bei Maren Vogt zugehört', 'heard', { host: { id: 'h', name: 'Maren Vogt' } }],
    ['Frieda Lindqvist hat nach K-7F3A gesucht', 'customer-search', { detail: 'K-7F3A' }],
    ['Frieda Lindqvist hat nach jemandem gesucht, den es hier nicht oder nicht mehr gibt', 'customer-search', {}],
    ['Frieda Lindqvist hat alles über K-7F3A zum Mitgeben zusammenstellen lassen', 'export', { detail: 'K-7F3A' }],
    ['Frieda Lindqvist hat alles über jemanden zusammenstellen lassen, der inzwischen vergessen ist', 'export', {}],
    ['Frieda Lindqvist hat ein Gespräch mit Maren Vogt als vCon mitgenommen: signiert und verschlüsselt, ohne Namen und Nummern', 'export', { host: { id: 'h', name: 'Maren Vogt' }, detail: 'vCon encrypted masked' }],
    ['Frieda Lindqvist hat ein Gespräch als vCon mitgenommen: signiert, mit allen Worten', 'export', { detail: 'vCon signed all' }],
    ['Frieda Lindqvist lässt crm.example über einen Webhook benachrichtigen', 'settings', { detail: 'webhook crm.example' }],
    ['Frieda Lindqvist hat den Webhook zu crm.example entfernt', 'settings', { detail: 'webhook removed crm.example' }],
    ['Die Kundin oder der Kunde hat alles über sich mitgenommen', 'export', { by: null, byCustomer: true, detail: 'K-7F3A' }],
    ['Die Kundin oder der Kunde hat sich mit 2 Gesprächen löschen lassen', 'erasure', { by: null, byCustomer: true, detail: '2' }],
    ['Frieda Lindqvist hat jemanden mit einem Gespräch gelöscht', 'erasure', { detail: '1' }],
    ['Ohrensessel hat gelöscht, wofür die Frist um war: 12 Eindrücke', 'retention', { by: null, detail: 'impressions: 12' }],
    ['Frieda Lindqvist hat Einstellungen unter „BV 2026/7 (neu)“ gesperrt', 'settings', { detail: 'locked BV 2026/7 (neu)' }],
    ['Frieda Lindqvist hat einer Änderung der Einstellungen zugestimmt: Gäste neben einer Person und wie lange etwas bleibt', 'settings', { detail: 'approved guestsPerHost retention' }],
    ['Frieda Lindqvist hat einen Vorschlag zurückgenommen: wann gefragt wird', 'settings', { detail: 'taken-back asking' }],
  ] as const)('says "%s"', (said, what, more) => {
    expect(german(what, more)).toBe(said);
  });

  test('shows what it does not understand as it was written down, instead of hiding it', () => {
    expect(german('settings', { detail: 'something new' })).toContain('something new');
    expect(german('retention', { by: null, detail: 'toString: 3' })).toContain('toString: 3');
  });

  test('says the same in English', () => {
    expect(sayEntry(en, entry('settings', { detail: 'unlocked BV 7' }), list)).toEqual({ who: 'Frieda Lindqvist', did: 'unlocked the settings of “BV 7”' });
  });
});
