import type { Page } from 'playwright-core';

/** What somebody finds who has only the Tab key. */
export interface KeyboardWalk {
  /** Visible controls that Tab never came to. */
  unreached: string[];
  /** Controls that show no sign of having the focus. */
  ringless: string[];
  /** Whether Tab stayed among the same controls instead of leaving the page at its end. */
  trapped: boolean;
  reached: number;
}

/** More controls than any page has. */
const limit = 250;

/**
 * Goes through a page from its top with Tab alone. Members of a group that is walked with the arrow keys (tabs, radio
 * buttons, rows) count as reached with their group.
 */
export async function walkByKeyboard(page: Page): Promise<KeyboardWalk> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  // A field that had the focus from the start lets its ring fade.
  await page.waitForTimeout(400);
  await page.evaluate(() => {
    const ringOf = (shown: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(shown);
      return `${outlineStyle === 'none' ? '' : outlineWidth + outlineColor} ${boxShadow}`;
    };
    const around = (control: Element | null) => {
      const rings: string[] = [];
      for (let shown = control; shown && rings.length < 4; shown = shown.parentElement) rings.push(ringOf(shown));
      return rings.join('\n');
    };
    const unfocused = new Map([...document.querySelectorAll('*')].map((element) => [element, around(element)]));
    Object.assign(globalThis, { walked: { seen: new Set<Element>(), ringless: [], around, unfocused } });
  });
  let trapped = true;
  for (let step = 0; step < limit && trapped; step += 1) {
    await page.keyboard.press('Tab');
    trapped = await page.evaluate(noteFocus);
  }
  return { trapped, ...(await page.evaluate(summary)) };
}

/** What the walk remembers in the page. */
interface Walked {
  seen: Set<Element>;
  ringless: string[];
  /** Outlines and shadows of a control and what is closely around it. */
  around: (control: Element) => string;
  /** The same before anything had the focus. */
  unfocused: Map<Element, string>;
}

/** Runs in the page: notes what has the focus; false when Tab came back to the beginning. */
function noteFocus(): boolean {
  const { walked } = globalThis as unknown as { walked: Walked };
  const focused = document.activeElement;
  if (!focused || focused === document.body || walked.seen.has(focused)) return false;
  walked.seen.add(focused);
  if (walked.around(focused) === walked.unfocused.get(focused)) walked.ringless.push(focused.outerHTML.slice(0, 160));
  return true;
}

/** Runs in the page: compares what had the focus with what can be seen. */
function summary(): Omit<KeyboardWalk, 'trapped'> {
  const { walked } = globalThis as unknown as { walked: Walked };
  const groups = '[role=tablist], [role=radiogroup], [role=grid], [role=treegrid], [role=listbox], [role=menu], [role=toolbar], fieldset';
  const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [role=button], [tabindex="0"]')];
  const unreached = controls.filter((control) => {
    if (walked.seen.has(control) || control.matches(':disabled, [aria-disabled=true]')) return false;
    if (control.closest('[inert], [aria-hidden=true], [hidden]') || !control.checkVisibility({ visibilityProperty: true })) return false;
    const { width, height } = control.getBoundingClientRect();
    if (width <= 1 || height <= 1) return false;
    const group = control.closest(groups);
    return !(group && [...walked.seen].some((seen) => group.contains(seen)));
  });
  return { unreached: unreached.map((control) => control.outerHTML.slice(0, 160)), ringless: walked.ringless, reached: walked.seen.size };
}
