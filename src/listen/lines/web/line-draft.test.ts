import { describe, expect, test } from 'vitest';
import type { LineKind, SettingField } from '../contract/line.ts';
import { draftOf, isAsked, settingsOf } from './line-draft.ts';

const words = { de: 'x', en: 'x' };
const field = (name: string, type: SettingField['type'], initial: SettingField['initial'] = null): SettingField => ({ name, type, label: words, hint: null, example: null, required: false, choices: [], initial, onlyWith: null });
const kind: LineKind = {
  kind: 'test',
  channels: ['mail'],
  name: words,
  description: words,
  docs: '',
  asks: 'link',
  calledAt: null,
  fields: [field('host', 'text'), field('port', 'number', 993), field('password', 'secret'), field('folders', 'list'), field('tls', 'yes-no', true)],
};

describe('what stands in the fields of a line', () => {
  test('begins with what the kind says, for a new one', () => {
    expect(draftOf(kind, null)).toEqual({ host: '', port: '993', password: '', folders: '', tls: true });
  });

  test('shows what is stored, but never a secret', () => {
    const line = { settings: { host: 'mail.example.org', port: 1_993, folders: ['Eingang', 'Werkstatt'], tls: false } };
    expect(draftOf(kind, line)).toEqual({ host: 'mail.example.org', port: '1993', password: '', folders: 'Eingang\nWerkstatt', tls: false });
  });

  test('is sent without what is empty; an untouched secret stays, one that was taken away goes', () => {
    const draft = { ...draftOf(kind, null), host: 'mail.example.org', folders: ' Eingang \n\nWerkstatt\n' };
    expect(settingsOf(kind, draft)).toEqual({ host: 'mail.example.org', port: 993, folders: ['Eingang', 'Werkstatt'], tls: true });
    expect(settingsOf(kind, { ...draft, password: 'neu' })).toMatchObject({ password: 'neu' });
    expect(settingsOf(kind, { ...draft, password: null })).toMatchObject({ password: null });
  });

  test('is asked for only where the choice beside it wants it', () => {
    const only = { ...field('secret', 'secret'), onlyWith: { field: 'way', is: 'oauth' } };
    expect(isAsked(only, { way: 'oauth' })).toBe(true);
    expect(isAsked(only, { way: 'password' })).toBe(false);
    expect(isAsked(field('host', 'text'), { way: 'password' })).toBe(true);
  });
});
