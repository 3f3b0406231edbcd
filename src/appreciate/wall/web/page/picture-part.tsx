import { Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import type { Theme } from '#appreciate/collage/contract/theme.ts';
import { voiceOf } from '../hanging/voice-of.ts';
import { hands } from '../picture/hands.ts';
import { Picture } from '../picture/picture.ts';
import { VoiceList } from '../picture/voice-list.ts';
import '../picture/picture.css';
import { creditOf } from '../words/credit-of.ts';
import { useGround } from './use-ground.ts';
import type { WallHanging } from './use-hanging.ts';
import { useWallMessages } from './use-wall-messages.ts';
import styles from './wall-page.module.css';

const nearer = 1.5;

/** What hangs as a picture: pushed, drawn near, gone through by keys, read by screen readers. */
export function PicturePart({ hanging, theme, onRead }: { readonly hanging: WallHanging; readonly theme: Theme; readonly onRead: (id: string) => void }) {
  const t = useWallMessages();
  const { locale } = useLocale();
  const ground = useGround();
  const host = useRef<HTMLDivElement>(null);
  const shown = useRef<Picture>(undefined);
  const read = useEffectEvent(onRead);
  const firstGround = useEffectEvent(() => ground);
  const listen = useEffectEvent(hanging.listen);
  const find = useEffectEvent(hanging.find);
  const themeKey = JSON.stringify(theme);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const theme = JSON.parse(themeKey) as Theme;
    using made = new DisposableStack();
    const list = made.adopt(
      new VoiceList(element, t.picture, (id) => {
        const praise = find(id);
        return praise && { text: `${praise.text} ${creditOf(praise, locale)}`, language: praise.language };
      }),
      (gone) => gone.remove(),
    );
    const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
    const picture = made.use(new Picture(element, { ground: firstGround(), isStill, onSheet: ({ places }) => list.hang(places.map(({ id }) => id)), onFailure: reportError }));
    shown.current = picture;
    made.use(hands(element, picture, { onChoose: read, onFocus: (id) => list.focus(id) }));
    made.use(
      listen({
        onAll: (items) => void picture.hang(items.map((praise) => voiceOf(praise, locale)), theme),
        onChange({ arrived, left }) {
          list.drop(left);
          void picture.change(arrived.map((praise) => voiceOf(praise, locale)), left);
        },
      }),
    );
    const all = made.move();
    return () => all.dispose();
  }, [locale, themeKey, t.picture]);
  useEffect(() => shown.current?.ground(ground), [ground]);
  const back = () => shown.current?.zoom(1 / nearer);
  const draw = () => shown.current?.zoom(nearer);
  const whole = () => shown.current?.whole();
  useShortcuts(t.keys.title, [
    { keys: 'Plus', label: t.nearer, run: draw },
    // Plus without Shift on English keyboards.
    { keys: '=', run: draw },
    { keys: '-', label: t.back, run: back },
    { keys: '0', label: t.all, run: whole },
  ]);
  return (
    <>
      <div ref={host} className={styles.voices} />
      <div className={styles.zoom}>
        <IconButton label={t.back} keys="-" icon={<Minus />} onPress={back} />
        <IconButton label={t.nearer} keys="Plus" icon={<Plus />} onPress={draw} />
        <IconButton label={t.all} keys="0" icon={<Maximize />} onPress={whole} />
      </div>
    </>
  );
}
