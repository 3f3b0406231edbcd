import type { Locale } from '#platform/i18n/locale.ts';
import type { Translation } from '#platform/i18n/translation.ts';
import { themeOf } from '#appreciate/collage/contract/themes/theme-of.ts';
import { Picture } from '../picture/picture.ts';
import { Television } from '../television/television.ts';
import type { en } from '../words/messages.en.ts';
import { showEmbed } from './show-embed.ts';
import { HouseSource } from './house-source.ts';
import { keepAwake } from './keep-awake.ts';
import { tell } from './tell.ts';

/** Milliseconds a screen whose painter has failed waits before it begins anew. */
const patience = 60_000;

/** What a window knows before it asks the house. */
export interface WindowBeginning {
  locale: Locale;
  words: Translation<typeof en>;
  key: string;
  /** Which embed the address is of; none on a screen of its own. */
  embed: string | undefined;
}

/** Shows the wall in a window that belongs to nobody who is signed in: on a kiosk as television, on a website with hands. */
export async function showWall(place: HTMLElement, beginning: WindowBeginning): Promise<void> {
  const { locale, words, key, embed } = beginning;
  if (!/^ohw_[\w-]{43}$/.test(key)) return tell(place, 'sentence', words.noKey);
  if (!('OffscreenCanvas' in globalThis)) return tell(place, 'sentence', words.tooOld);
  const source = new HouseSource(key, locale);
  const hangs = await source.hangsOnceAnswered((isTrouble) => tell(place, 'notice', isTrouble ? words.away : undefined));
  // Who may frame this is said of the embed in the address: the key of another one would go around that.
  if (!hangs || (embed !== undefined && embed !== hangs.id)) return tell(place, 'sentence', words.ended);
  document.documentElement.dataset['kind'] = hangs.kind;
  if (hangs.kind === 'embed') return showEmbed(place, source, hangs, beginning);
  const voices = document.createElement('div');
  voices.id = 'voices';
  voices.setAttribute('role', 'img');
  voices.setAttribute('aria-label', `${words.title}, ${hangs.house}`);
  place.replaceChildren(voices);
  const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const shows = matchMedia('(prefers-color-scheme: light)').matches ? 'paper' : 'screen';
  const picture = new Picture(voices, { ground: shows, isStill, onFailure: () => (failed ??= beginAnew()) });
  keepAwake();
  // Nobody stands by who would load it again. While the house is away there is nothing to be loaded.
  let failed: Promise<void> | undefined;
  const beginAnew = async () => {
    tell(place, 'notice', words.trouble);
    await new Promise((resolve) => setTimeout(resolve, patience));
    await source.hangsOnceAnswered();
    location.reload();
  };
  const television = new Television(picture, source, {
    theme: themeOf(hangs),
    language: locale,
    isStill,
    onEmpty: (isEmpty) => tell(place, 'sentence', isEmpty ? words.empty : undefined, words.emptySentence),
    onConnection: (isThere) => tell(place, 'notice', isThere ? undefined : words.away),
    onArranged: () => void source.hangs().then((now) => television.hangAs(themeOf(now)), () => undefined),
    onTrouble: () => tell(place, 'notice', words.trouble),
    onEnd() {
      television[Symbol.dispose]();
      picture[Symbol.dispose]();
      place.replaceChildren();
      tell(place, 'sentence', words.ended);
    },
  });
}
