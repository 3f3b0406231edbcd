import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openPage, type WatchedPage } from '#platform/testing/open-page.ts';
import { serveBuild, type ServedBuild } from '#platform/testing/serve-build.ts';
import { settle } from '#platform/testing/settle.ts';

let site: ServedBuild;
let browser: Browser;

beforeAll(async () => {
  site = await serveBuild(join(import.meta.dirname, 'specimen.vite.config.ts'));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

const desk: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, locale: 'de-DE' };
const tablet: BrowserContextOptions = { viewport: { width: 820, height: 1180 } };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function visit(options: BrowserContextOptions = desk, query = ''): Promise<WatchedPage> {
  const page = await openPage(browser, `${site.origin}/specimen.html${query}`, options);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** What the keyboard is on, by its name; polled, because focus is given back after what covered it has gone. */
const focused = (page: WatchedPage) =>
  expect.poll(() =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent),
  );

describe('the reader’s language', () => {
  test('is the browser’s at first, and written into the page for screen readers', async () => {
    await using german = await visit();
    expect(await german.getAttribute('html', 'lang')).toBe('de');
    await using english = await visit({ ...desk, locale: 'en-US' });
    expect(await english.getAttribute('html', 'lang')).toBe('en');
  });

  test('changes everything at once, the words of the components and of react-aria too', async () => {
    await using page = await visit();
    await page.getByText('English').click();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.locator('#door').innerText()).toContain('asked');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Please fill this in.').first().waitFor();
  });

  test('decides how keys are written', async () => {
    await using page = await visit();
    expect(await page.locator('#actions kbd').first().textContent()).toBe('Strg + Eingabe');
  });
});

describe('the light', () => {
  const ground = (page: WatchedPage) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  test('follows the system until the reader decides, and the decision is kept', async () => {
    await using page = await visit({ ...desk, colorScheme: 'dark' });
    const dark = await ground(page);
    await page.getByText('hell', { exact: true }).click();
    const light = await ground(page);
    expect(light).not.toBe(dark);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await ground(page)).toBe(light);
    await page.getByText('wie das System').click();
    expect(await ground(page)).toBe(dark);
  });

  test('of a part of the page may be its own', async () => {
    await using page = await visit({ ...desk, colorScheme: 'light' });
    const grounds = await page.locator('#ground [data-theme]').evaluateAll((parts) =>
      parts.map((part) => [part, part.querySelector('a')].map((element) => {
        const { backgroundColor, color } = getComputedStyle(element as Element);
        return part === element ? backgroundColor : color;
      })),
    );
    expect(new Set(grounds.flat()).size).toBe(4);
    expect(grounds[0]?.[0]).toBe(await ground(page));
  });
});

describe('the customer’s words', () => {
  test('stand in the serif, and what we say beside them in the sans', async () => {
    await using page = await visit();
    await settle(page);
    const family = (selector: string) =>
      page.locator(selector).first().evaluate((element) => getComputedStyle(element).fontFamily);
    expect(await family('#words blockquote')).toMatch(/^"Source Serif 4 Variable"/);
    expect(await family('#words figcaption')).toMatch(/^"Inter Variable"/);
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map((face) => face.family.replaceAll('"', '')),
    );
    expect(loaded.toSorted()).toEqual(['Inter Variable', 'Source Serif 4 Variable']);
  });

  test.each([
    ['de', '„Der neue Deckel passt.\nDanke, das ging schnell.“'],
    ['en', '“The new lid fits.\nThank you, that was quick.”'],
  ])('carry the quotation marks of the language that was spoken: %s', async (lang, quote) => {
    await using page = await visit(desk, `?lang=${lang}`);
    expect(await page.locator('#words blockquote').nth(1).innerText()).toBe(quote);
  });

  test('begin under each other, and the mark hangs outside', async () => {
    await using page = await visit();
    await settle(page);
    const edges = await page.locator('#words blockquote').first().evaluate((quote) => {
      const range = document.createRange();
      const text = quote.childNodes[1] as Text;
      range.selectNodeContents(text);
      return [...range.getClientRects()].map(({ left }) => left - quote.getBoundingClientRect().left);
    });
    expect(edges.length).toBeGreaterThan(1);
    for (const edge of edges) expect(Math.abs(edge)).toBeLessThan(0.5);
  });
});

describe('until the fonts have come', () => {
  // Widths of space, a, b … z in Helvetica and Times, which Arial and Times New Roman share, in thousandths of an em
  // (Adobe Font Metrics).
  const standIns = {
    'Inter Fallback': [278, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333]
      .concat([500, 278, 556, 500, 722, 500, 500, 500]),
    'Source Serif Fallback': [250, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500]
      .concat([333, 389, 278, 500, 500, 722, 500, 500, 444]),
  };
  const sample = 'aaabcdeeeefghiijklmnnoopqrrssttuvwxyz      ';

  test.each([
    ['Inter Variable', 'Inter Fallback'],
    ['Source Serif 4 Variable', 'Source Serif Fallback'],
  ] as const)('%s is represented by a stand-in of its size', async (family, fallback) => {
    await using page = await visit();
    await settle(page);
    const { width, ascent, descent, declared } = await page.evaluate(
      ([name, standIn, text]) => {
        const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
        context.font = `1000px "${name}"`;
        const metrics = context.measureText(text);
        const faces = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
        const face = faces.find((rule) => rule instanceof CSSFontFaceRule && rule.cssText.includes(standIn));
        return {
          width: metrics.width / text.length,
          ascent: metrics.fontBoundingBoxAscent,
          descent: metrics.fontBoundingBoxDescent,
          declared: face?.cssText ?? '',
        };
      },
      [family, fallback, sample] as const,
    );
    const letters = ' abcdefghijklmnopqrstuvwxyz';
    const mean = [...sample].reduce((sum, letter) => sum + (standIns[fallback][letters.indexOf(letter)] ?? 0), 0) / 43;
    const ratio = width / mean;
    const percentage = (property: string) => Number(new RegExp(`${property}: ([\\d.]+)%`).exec(declared)?.[1]);
    expect(percentage('size-adjust')).toBeCloseTo(100 * ratio, 0);
    expect(percentage('ascent-override')).toBeCloseTo(ascent / 10 / ratio, 0);
    expect(percentage('descent-override')).toBeCloseTo(descent / 10 / ratio, 0);
  });
});

describe('by keyboard alone', () => {
  test('the first stop is the way past the navigation', async () => {
    await using page = await visit();
    await page.keyboard.press('Tab');
    await focused(page).toBe('Zum Inhalt springen');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('a dialogue takes the focus, keeps it and gives it back', async () => {
    await using page = await visit();
    await page.getByRole('button', { name: 'Dialog öffnen' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Gast einladen' });
    await dialog.waitFor();
    for (let stop = 0; stop < 5; stop++) {
      await page.keyboard.press('Tab');
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await focused(page).toBe('Dialog öffnen');
  });

  test('a question starts on the answer that does nothing', async () => {
    await using page = await visit();
    await page.getByRole('button', { name: 'Erst fragen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor();
    await focused(page).toBe('Abbrechen');
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  });

  test('a choice is made with arrows and first letters', async () => {
    await using page = await visit();
    const field = page.getByRole('button', { name: /Kontaktgrund/ });
    await field.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('Er');
    await page.keyboard.press('Enter');
    expect(await field.innerText()).toBe('Ersatzteil');
  });

  test('a menu opens, moves and closes', async () => {
    await using page = await visit();
    await page.getByRole('button', { name: 'Mehr', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('ArrowDown');
    await focused(page).toContain('Entfernen');
    await page.keyboard.press('Escape');
    await focused(page).toBe('Mehr');
  });

  test('Enter writes an impression down, Shift and Enter makes a line', async () => {
    await using page = await visit();
    const field = page.locator('#split textarea');
    await field.focus();
    const before = await field.evaluate((element) => element.clientHeight);
    await page.keyboard.type('Der Anruf kam');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('zu spät.');
    expect(await field.evaluate((element) => element.clientHeight)).toBeGreaterThan(before);
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('');
    expect(await page.getByRole('region', { name: 'Eindrücke' }).innerText()).toContain('Der Anruf kam zu spät.');
  });
});

describe('what went wrong', () => {
  test('with a field is said beside it, in the reader’s language, and the focus goes there', async () => {
    await using page = await visit();
    await page.getByRole('button', { name: 'Speichern' }).click();
    const name = page.locator('input[name=name]');
    const errors = await name.evaluate((element) => {
      const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids.map((id) => document.getElementById(id)?.textContent);
    });
    expect(errors).toEqual(['Bitte füllen Sie dieses Feld aus.']);
    expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('on the server is said above the form and at the field it names', async () => {
    await using page = await visit();
    await page.locator('input[name=name]').fill('Jule Brandt');
    await page.locator('input[name=email]').fill('jule');
    await page.locator('input[name=consent]').check({ force: true });
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Das sieht nicht nach einer Mailadresse aus.').waitFor();
    await page.locator('input[name=email]').fill('jule@example.com');
    await page.getByRole('button', { name: 'Speichern' }).click();
    const notice = page.locator('form').getByRole('alert');
    expect(await notice.innerText()).toContain('Es geht um: Mailadresse');
    expect(await page.locator('input[name=email]').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a notice', () => {
  test('can be taken back or put away', async () => {
    await using page = await visit();
    await page.getByRole('button', { name: 'Meldung zeigen' }).click();
    const notices = page.getByRole('region', { name: 'Meldungen', exact: true });
    await notices.getByRole('button', { name: 'Rückgängig' }).click();
    await notices.waitFor({ state: 'detached' });
  });

  test('lies on no button of a dialog, on a phone neither', async () => {
    await using page = await visit(phone, '?lang=de');
    await page.getByRole('button', { name: 'Meldung zeigen' }).click();
    const notice = page.getByRole('region', { name: 'Meldungen', exact: true }).getByRole('alertdialog');
    const lower = await notice.evaluate((element) => element.getBoundingClientRect().bottom);
    await page.getByRole('button', { name: 'Dialog öffnen' }).first().click();
    const buttons = page.locator('[role=dialog]').getByRole('button');
    await buttons.first().waitFor();
    for (const button of await buttons.all()) expect((await button.boundingBox())?.y).toBeGreaterThanOrEqual(lower);
  });
});

describe('a table on a phone', () => {
  test('is a card per row and still a table to a screen reader', async () => {
    await using page = await visit(phone, '?lang=de');
    const table = page.getByRole('table', { name: 'Hospitationen in dieser Woche' });
    expect(await table.getByRole('row').count()).toBe(3);
    expect(await table.getByRole('columnheader').allInnerTexts()).toContain('Bereich');
    const cell = table.getByRole('cell', { name: 'Logistik' });
    expect(await cell.evaluate((element) => getComputedStyle(element, '::before').content)).toBe('"Bereich"');
  });
});

describe('three columns', () => {
  const inSight = async (page: WatchedPage) => await page.locator('#split section').evaluateAll((panes) =>
    panes.filter((pane) => pane.checkVisibility()).map((pane) => pane.getAttribute('aria-label')),
  );

  test('stand side by side on a desk', async () => {
    await using page = await visit();
    expect(await inSight(page)).toEqual(['Gespräche', 'Was gesagt wird', 'Eindrücke']);
  });

  test('are two on a tablet, the centre always among them', async () => {
    await using page = await visit(tablet, '?lang=de');
    expect(await inSight(page)).toEqual(['Was gesagt wird', 'Eindrücke']);
    await page.getByRole('button', { name: 'Gespräche' }).click();
    expect(await inSight(page)).toEqual(['Gespräche', 'Was gesagt wird']);
  });

  test('are one on a phone, with a sign where something new waits, and the field stays', async () => {
    await using page = await visit(phone, '?lang=de');
    expect(await inSight(page)).toEqual(['Was gesagt wird']);
    await page.getByRole('button', { name: 'Eindrücke neu' }).tap();
    expect(await inSight(page)).toEqual(['Eindrücke']);
    expect(await page.locator('#split textarea').isVisible()).toBe(true);
  });
});
