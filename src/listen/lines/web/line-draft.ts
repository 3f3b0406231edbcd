import type { Line, LineKind, SettingField } from '../contract/line.ts';

/** What a field holds while somebody edits it; lists as one text with a line each, secrets empty until they are typed. */
export type Draft = Readonly<Record<string, string | boolean | null>>;

/** A draft of a line's settings, or of a new one's. */
export function draftOf({ fields }: LineKind, line: Pick<Line, 'settings'> | null): Draft {
  return Object.fromEntries(fields.map((field) => [field.name, held(field, line?.settings[field.name])]));
}

function held({ type, initial }: SettingField, value: unknown): string | boolean {
  const present = value ?? initial;
  if (type === 'yes-no') return present === true;
  if (type === 'secret') return '';
  if (Array.isArray(present)) return present.join('\n');
  return present === null || present === undefined ? '' : String(present);
}

/** The settings a draft stands for, as the API takes them. An untouched secret is left out, one taken away is null. */
export function settingsOf({ fields }: LineKind, draft: Draft): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ name, type }): Array<[string, unknown]> => {
      const value = draft[name];
      if (type === 'secret') return value === '' ? [] : [[name, value]];
      if (type === 'list') return [[name, String(value).split('\n').map((line) => line.trim()).filter(Boolean)]];
      if (type === 'number') return value === '' ? [] : [[name, Number(value)]];
      return value === '' ? [] : [[name, value]];
    }),
  );
}

/** Whether a field is asked for, as the choices beside it stand. */
export function isAsked({ onlyWith }: SettingField, draft: Draft): boolean {
  return onlyWith === null || draft[onlyWith.field] === onlyWith.is;
}
