/**
 * Dresses a shadow root in a constructed sheet, which no content security policy of the page forbids, unlike `<style>`
 * elements and `style` attributes.
 */
export function dress(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}
