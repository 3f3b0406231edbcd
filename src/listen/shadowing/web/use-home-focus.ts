import { useCallback, useEffect, type PointerEvent, type RefObject } from 'react';

/**
 * The one field is where the focus lives: it has it when the page opens and gets it back after a click on words or cards.
 * Fingers are exempt, because the focus would raise the keyboard over what they want to read; so is a selection.
 * @param place the element around the field.
 */
export function useHomeFocus(place: RefObject<HTMLElement | null>): { focus(): void; onPointerUp(event: PointerEvent): void } {
  const focus = useCallback(() => place.current?.querySelector<HTMLElement>('textarea, input')?.focus({ preventScroll: true }), [place]);
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) focus();
  }, [focus]);
  const onPointerUp = useCallback(
    ({ pointerType }: PointerEvent) => {
      if (pointerType !== 'mouse') return;
      // After the press has been handled: only then is it known whether something was selected.
      setTimeout(() => getSelection()?.isCollapsed !== false && focus());
    },
    [focus],
  );
  return { focus, onPointerUp };
}
