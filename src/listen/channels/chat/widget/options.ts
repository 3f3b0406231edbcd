import { locales, type Locale } from '#platform/i18n/locale.ts';
import { rememberedLanguage, storeName } from './keep/remembered.ts';

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
  /** `data-theme`: `light` or `dark`; anything else is the visitor's own setting. */
  theme: string;
  /** `data-side`: `left` or `right`, the lower corner the chair stands in; anything else is `right`. */
  side: string;
  /** `data-label`: words on the closed widget. */
  label: string | undefined;
  /** `data-privacy`: address of the website's own privacy notice. */
  privacyNotice: string | undefined;
  /** Prefix of everything the widget keeps in the browser for this server and brand. */
  store: string;
}

/** Reads the attributes; what is missing or not understood gets its default. */
export function readOptions({ src, dataset }: HTMLScriptElement): Options {
  const { product, theme = '', side = '', label, privacy, language } = dataset;
  const server = src.replace(/\/widget\.js.*/, '');
  const brand = dataset['brand'] || undefined;
  const store = storeName(server, brand);
  const asked = [rememberedLanguage(store), language, document.documentElement.lang, ...navigator.languages];
  return {
    server,
    brand,
    product: product || undefined,
    locale: asked.map(spoken).find((locale) => locale) ?? 'de',
    theme,
    side,
    label: label || undefined,
    privacyNotice: privacy,
    store,
  };
}

/** The language of a tag if we speak it; regions do not matter. */
function spoken(tag: string | null | undefined): Locale | undefined {
  return locales.find((locale) => locale === tag?.toLowerCase().split('-')[0]);
}
