import type { Locator } from 'playwright-core';

/** Presses something as people do on this screen: with a finger on a phone, where nothing hovers, else with the mouse. */
export async function press(locator: Locator): Promise<void> {
  const hasTouch = await locator.page().evaluate<boolean>("matchMedia('(hover: none)').matches");
  await (hasTouch ? locator.tap() : locator.click());
}
