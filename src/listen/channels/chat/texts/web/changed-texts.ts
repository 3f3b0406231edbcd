import type { WidgetText } from '../contract/widget-text.ts';

/** A text in both languages. */
export interface Wording {
  de: string;
  en: string;
}

export type Wordings = Partial<Record<WidgetText, Wording>>;

/**
 * What has to be sent so that `before` becomes what stands in the fields now; an emptied text goes back (null). Texts
 * nobody touched are left out, so that saving a brand's words does not copy those of all websites to it.
 */
export function changedTexts(before: Wordings, now: Readonly<Record<WidgetText, Wording>>): Partial<Record<WidgetText, Wording | null>> {
  const changed: Partial<Record<WidgetText, Wording | null>> = {};
  for (const [key, { de, en }] of Object.entries(now)) {
    // Keys of the record are its own.
    const name = key as WidgetText;
    const next = { de: de.trim(), en: en.trim() };
    const was = before[name];
    const isEmpty = next.de === '' && next.en === '';
    if (isEmpty && was) changed[name] = null;
    if (!isEmpty && (next.de !== was?.de || next.en !== was.en)) changed[name] = next;
  }
  return changed;
}

/** Texts that stand in one language only. */
export function halfTexts(now: Readonly<Record<WidgetText, Wording>>): WidgetText[] {
  const names = Object.keys(now) as WidgetText[];
  return names.filter((name) => (now[name].de.trim() === '') !== (now[name].en.trim() === ''));
}
