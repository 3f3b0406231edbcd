import { z } from 'zod';

/** Words in both languages of the product. */
export const Bilingual = z.object({ de: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

/** What a customer uses to reach the organisation. */
export const LineChannel = z.enum(['chat', 'mail', 'call', 'social', 'in-person']);
export type LineChannel = z.infer<typeof LineChannel>;

/** What the settings page says about one field of a line's settings. */
export interface SettingWords {
  label: Bilingual;
  /** Where the value is found, or what it does; one or two short sentences. */
  hint?: Bilingual;
  /** Stands grey in the empty field. */
  example?: string;
  /** Write-only: encrypted at rest and never shown again; the page only says that one is set. */
  secret?: true;
  /** For texts: of several lines, such as a signature or a certificate. */
  severalLines?: true;
  /** For fields with fixed values: what each is called. */
  choices?: Readonly<Record<string, Bilingual>>;
  /** Asked for only while a choice beside it stands so; otherwise it is not kept. `needed`: then it must not be empty, though its schema allows it. */
  onlyWith?: { readonly field: string; readonly is: string; readonly needed?: true };
}

const settingWords = z.registry<SettingWords>();

/**
 * Gives a field of `Manifest.settings` its words. Comes last, around defaults and optionality. Fields may be text, numbers,
 * yes or no, a choice (`z.enum`), or a list of texts (one per line on the page).
 */
export function setting<T extends z.ZodType>(field: T, about: SettingWords): T {
  // Two fields may share what they are made of, and are called something else all the same.
  const own = field.clone();
  settingWords.add(own, about);
  return own;
}

/** The words {@link setting} gave a field. @throws Error when it has none, as the page could not name it. */
export function wordsOfSetting(name: string, field: z.ZodType): SettingWords {
  const about = settingWords.get(field);
  if (!about) throw new Error(`the setting “${name}” has no words: wrap it in setting(…)`);
  return about;
}

/** What the product knows of a kind of line before any is set up. */
export interface Manifest<S extends z.ZodObject = z.ZodObject> {
  /** Name of its folder, of its address `/channels/KIND/…` and of its label in the metrics. */
  kind: string;
  /** What customers use on such lines; the first is meant where a deed names none. */
  channels: readonly [LineChannel, ...LineChannel[]];
  /** What it is called. */
  name: Bilingual;
  /** One sentence: what somebody gets who sets it up. */
  description: Bilingual;
  /** Its page in the documentation, below `docs/channels/`, for instance `chatwoot.md`. */
  docs: `${string}.md`;
  settings: S;
  /**
   * How its customers are asked for consent: by a message of its own with a `link` to their own page; `with-answer`, where the
   * question rides along with the next answer; by `voice`, where the agent asks and writes the answer down; or `elsewhere`,
   * where nothing can be sent.
   */
  asks: 'link' | 'with-answer' | 'voice' | 'elsewhere';
  /** What the other system must be told to call, if anything: shown on the page as an address to copy. */
  calledAt?: 'webhook' | 'socket';
}
