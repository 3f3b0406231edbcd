import { z } from 'zod';
import { wordsOfSetting, type Manifest } from '../../contract/manifest.ts';
import type { LineKind, SettingField } from '../../contract/line.ts';

/** A kind of line as its settings page needs it. */
export function describeKind({ kind, channels, name, description, docs, settings, asks, calledAt }: Manifest): LineKind {
  return {
    kind,
    channels: [...channels],
    name,
    description,
    docs: `/api/docs/channels/${docs.replace(/\.md$/, '')}`,
    fields: Object.entries(settings.shape).map(([field, schema]) => describeField(field, schema as z.ZodType)),
    asks,
    calledAt: calledAt ?? null,
  };
}

/** @throws Error for a field the page has no control for. */
function describeField(name: string, field: z.ZodType): SettingField {
  const { label, hint = null, example = null, secret, severalLines, choices = {}, onlyWith } = wordsOfSetting(name, field);
  const { bare, isRequired, initial } = unwrap(field);
  const type = secret ? 'secret' : severalLines ? 'several-lines' : typeOf(name, bare);
  return {
    name,
    type,
    label,
    hint,
    example,
    required: isRequired || onlyWith?.needed === true,
    choices: bare instanceof z.ZodEnum ? bare.options.map((value) => ({ value: String(value), label: choices[value] ?? { de: String(value), en: String(value) } })) : [],
    initial: (initial ?? null) as SettingField['initial'],
    onlyWith: onlyWith ? { field: onlyWith.field, is: onlyWith.is } : null,
  };
}

/** Takes off what stands around a field: whether it may be missing, and what it is then. */
function unwrap(field: z.ZodType): { bare: z.ZodType; isRequired: boolean; initial: unknown } {
  let bare = field;
  let isRequired = true;
  let initial: unknown;
  while (bare instanceof z.ZodOptional || bare instanceof z.ZodDefault || bare instanceof z.ZodPipe) {
    if (bare instanceof z.ZodPipe) bare = bare.in as z.ZodType;
    else {
      isRequired = false;
      if (bare instanceof z.ZodDefault) initial = bare.def.defaultValue;
      bare = bare.unwrap() as z.ZodType;
    }
  }
  return { bare, isRequired, initial };
}

function typeOf(name: string, field: z.ZodType): SettingField['type'] {
  if (field instanceof z.ZodString || field instanceof z.ZodStringFormat) return 'text';
  if (field instanceof z.ZodNumber) return 'number';
  if (field instanceof z.ZodBoolean) return 'yes-no';
  if (field instanceof z.ZodEnum) return 'choice';
  if (field instanceof z.ZodArray) return 'list';
  throw new Error(`the page has no control for the setting “${name}”: use text, a number, yes or no, a choice or a list of texts`);
}
