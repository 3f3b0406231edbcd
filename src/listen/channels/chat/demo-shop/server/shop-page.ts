import { company } from '#seeds/demo/company.ts';
import type { DemoProduct } from '#seeds/demo/demo-company.ts';
import { html, type Html } from './html.ts';
import { pictograms } from './pictograms.ts';

type Language = 'de' | 'en';

const words = {
  de: { other: 'English', stock: 'Sofort lieferbar', skip: 'Zu den Produkten', tax: 'Alle Preise mit Mehrwertsteuer.', ask: 'So könnten Sie anfangen' },
  en: { other: 'Deutsch', stock: 'In stock', skip: 'To the products', tax: 'All prices include VAT.', ask: 'You could begin like this' },
};

/** The demo company's website: a shop like any other, with the chat widget in its corner. */
export function shopPage(language: Language): string {
  const { website, name, products, productFamilies, story, city, foundedYear } = company;
  const other = language === 'de' ? 'en' : 'de';
  const t = words[language];
  const families = productFamilies.map((family) => ({ family, own: products.filter((product) => product.family === family.key) }));
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<title>${website.title[language]}</title>
<link rel="stylesheet" href="/demo-shop/shop.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#products">${t.skip}</a>
<header>
<a class="name" href="/demo-shop?language=${language}">${name}</a>
<nav><a href="/demo-shop?language=${other}" lang="${other}" hreflang="${other}">${t.other}</a></nav>
</header>
<main>
<section class="hero">
<h1>${website.headline[language]}</h1>
<p>${website.lead[language]}</p>
</section>
<section id="products">
<h2>${website.productsHeading[language]}</h2>
${families.map(({ family, own }) => html`<h3>${family.name[language]}</h3>
<ul class="products">${own.map((product) => card(product, language, t.stock))}</ul>
`)}
<p class="tax">${t.tax}</p>
</section>
<section class="service">
<h2>${website.serviceHeading[language]}</h2>
<p>${website.serviceText[language]} ${website.openingHours[language]}.</p>
<p class="ask" id="ask">${t.ask}</p>
<ul class="starters" aria-labelledby="ask">${website.conversationStarters.map(
    (starter) => html`<li><button type="button" data-ohrensessel-open="${starter[language]}">${starter[language]}</button></li>`,
  )}</ul>
</section>
<section class="story"><p>${story[language]}</p><p>${city}, ${foundedYear}</p></section>
</main>
<footer><p>${website.footer[language]}</p></footer>
<script src="/widget.js" data-brand="${company.brands[0]?.key ?? ''}" data-language="${language}" data-label="${website.widget.launcher[language]}" async></script>
</body>
</html>
`.markup;
}

function card({ name, kind, blurb, priceCents, articleNumber, family }: DemoProduct, language: Language, stock: string): Html {
  const price = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { style: 'currency', currency: 'EUR' }).format(priceCents / 100);
  return html`<li>
<svg viewBox="0 0 48 48" aria-hidden="true"><path d="${pictograms[family] ?? ''}"/></svg>
<h4>${name}</h4>
<p class="kind">${kind[language]}</p>
<p class="blurb">${blurb[language]}</p>
<p class="price"><strong>${price}</strong> <span>${stock} · ${articleNumber}</span></p>
</li>`;
}
