import { locales, type Locale } from '#platform/i18n/locale.ts';
import { rememberedLocale } from './keep/remembered.ts';

/** What a website says about its chat in the attributes of the script element. */
export interface Options {
  /** Where the script came from, without `/widget.js`: the only place the widget talks to. */
  server: string;
  /** `data-brand`: key of the brand this website belongs to. */
  brand: string | undefined;
  /** `data-product`: key of the product this page is about. */
  product: string | undefined;
  /** `data-language`: `de`, `en`, or `auto` for the language of the page and then of the browser. A customer’s own choice comes first. */
  locale: Locale;
  /** `data-theme`: `light`, `dark`, or `auto` for the visitor's own setting. */
  theme: 'auto' | 'light' | 'dark';
  /** `data-side`: the lower corner the chair stands in. */
  side: 'left' | 'right';
  /** `data-label`: words on the closed widget. */
  label: string | undefined;
  /** `data-privacy`: address of the website's own privacy notice. */
  privacyNotice: string | undefined;
}

/** Reads the attributes; what is missing or not understood gets its default. */
export function readOptions(script: HTMLScriptElement, page: Document = document): Options {
  const { product, language, theme, side, label, privacy } = script.dataset;
  const server = script.src.replace(/\/widget\.js([?#].*)?$/, '');
  const brand = script.dataset['brand'] || undefined;
  return {
    server,
    brand,
    product: product || undefined,
    locale:
      rememberedLocale({ server, brand }) ??
      spoken([language, page.documentElement.lang, ...navigator.languages]),
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    side: side === 'left' ? 'left' : 'right',
    label: label || undefined,
    privacyNotice: webAddress(privacy, page.baseURI),
  };
}

/** The first of the languages asked for that we speak; regions do not matter. */
function spoken(asked: readonly (string | undefined)[]): Locale {
  const languages = asked.map((tag) => tag?.toLowerCase().split('-')[0]);
  const found = languages.find((language) => locales.some((locale) => locale === language));
  return found === 'en' ? 'en' : 'de';
}

function webAddress(address: string | undefined, base: string): string | undefined {
  if (!address || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
