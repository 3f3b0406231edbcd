import { useMemo } from 'react';
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components/Tooltip';
import { Kbd } from './kbd.tsx';
import styles from './tooltip.module.css';

/**
 * The words of a `Tooltip` beside its control, for as long as it is drawn. For eyes only: the control has them as its name,
 * and read aloud again they would stand outside every landmark of the page.
 */
export function TooltipSurface({ anchor, text, keys, onClose }: {
  readonly anchor: Element;
  readonly text: string;
  readonly keys?: string | undefined;
  /** Something moved away from under it. */
  readonly onClose: () => void;
}) {
  const trigger = useMemo(() => ({ current: anchor }), [anchor]);
  const state = useMemo(
    () => ({ isOpen: true, shouldSkipAnimation: false, open: () => undefined, close: onClose }),
    [onClose],
  );
  return (
    <TooltipTriggerStateContext value={state}>
      <Tooltip isOpen triggerRef={trigger} className={styles.tooltip} offset={6} render={(given) => <div {...given} aria-hidden="true" />}>
        {text}
        {keys && <Kbd keys={keys} />}
      </Tooltip>
    </TooltipTriggerStateContext>
  );
}
