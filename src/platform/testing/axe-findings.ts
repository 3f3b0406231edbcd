import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { settle } from './settle.ts';

/** Where react-aria speaks to screen readers; what it says is gone from there after seconds. */
const announcer = ['[data-live-announcer]'];

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with a page as it stands: WCAG 2.2 A and AA, and its best practices. One line per element; an
 * empty list is a page without findings.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await settle(page);
  await page.evaluate(axe.source);
  const options = {
    runOnly: rules,
    // Experimental, and takes the second line of a menu item for its label.
    rules: { 'label-content-name-mismatch': { enabled: false } },
  };
  const { violations, passes } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify({ exclude: announcer })}, ${JSON.stringify(options)})`);
  // A page whose text axe cannot see would pass without having been looked at.
  if (!passes.some(({ id }) => id === 'color-contrast')) return ['axe found no text to look at'];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  );
}
