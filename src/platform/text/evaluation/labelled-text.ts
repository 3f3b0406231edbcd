import type { Language } from '../guess-language.ts';
import type { Span } from '../span.ts';

/** A text of which people (or a system's look-ups) have told what in it points to a person. */
export type LabelledText = {
  text: string;
  lang?: Language;
  /** The turn it answers. */
  asked?: string;
  secrets: readonly Span<string>[];
};
