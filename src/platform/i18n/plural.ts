import { languageTag } from './language-tag.ts';
import type { Locale } from './locale.ts';

const rules = new Map<Locale, Intl.PluralRules>();

/** The forms a counted thing takes. German and English know two; `none` is for saying zero in a friendlier way. */
export type Forms = { readonly one: string; readonly other: string; readonly none?: string };

/**
 * The form of `forms` that goes with the count `n` in the grammar of `locale`
 * (`Intl.PluralRules`, Unicode CLDR plural rules).
 */
export function plural(locale: Locale, n: number, forms: Forms): string {
  if (n === 0 && forms.none !== undefined) return forms.none;
  let rule = rules.get(locale);
  if (!rule) {
    rule = new Intl.PluralRules(languageTag(locale));
    rules.set(locale, rule);
  }
  return rule.select(n) === 'one' ? forms.one : forms.other;
}
