import type { Locale } from '#platform/i18n/locale.ts';
import type { Screen } from '../../contract/screen.ts';

/** Where a kiosk finds its wall; the key stands behind the #, which no server sees. */
export function kioskLink(house: string, key: string, locale: Locale): string {
  return `${house}/${locale === 'de' ? 'bildschirm' : 'screen'}#${key}`;
}

/** Where the frame of an embed leads. */
function frameLink(house: string, { id }: Pick<Screen, 'id'>, key: string, locale: Locale): string {
  return `${house}/embed/wall/${id}?lang=${locale}#${key}`;
}

/** What a website includes to show the wall where it stands. */
export function scriptSnippet(house: string, { id }: Pick<Screen, 'id'>, key: string, locale: Locale): string {
  return `<script src="${house}/wall.js" data-embed="${id}" data-key="${key}" data-lang="${locale}" data-height="480px" async></script>`;
}

/** The same without a script. */
export function frameSnippet(house: string, screen: Pick<Screen, 'id'>, key: string, locale: Locale, title: string): string {
  return `<iframe src="${frameLink(house, screen, key, locale)}" title="${title}" width="100%" height="480" frameborder="0" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
}
