import { writeFileSync } from 'node:fs';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { pageExamples } from '#web/testing/page-examples.ts';
import { languages, openAlbum, type Album } from './gallery/album.ts';
import { contactSheet } from './gallery/contact-sheet.ts';
import { openHouse, type OpenHouse } from './gallery/open-house.ts';
import { sitBeside } from './gallery/sit-beside.ts';
import { stops, type Shown } from './gallery/stops.ts';
import { walkDoors } from './gallery/walk-doors.ts';
import { walkHouse } from './gallery/walk-house.ts';
import { walkWebsite } from './gallery/walk-website.ts';

/**
 * Draws every page of a running demo house, in both languages, light and dark, on desktop and phone, into `gallery/`, with
 * an index that shows them side by side. Ends with 1 when a page complains in its console or was left out.
 * `--readme` also renews the picture of the readme.
 */
const directory = resolve('gallery');
const begun = Date.now();

await rm(directory, { recursive: true, force: true });
await using browser = await openBrowser();
const album = openAlbum(browser, directory);
await using house = await openHouse({ demo: true });
process.stdout.write(`The demo company is open at ${house.address}\n`);

const tooLong = setTimeout(() => {
  writeFileSync(join(directory, 'index.html'), contactSheet(album.taken));
  for (const complaint of album.complaints) process.stderr.write(`${complaint}\n`);
  process.stderr.write('The gallery took longer than four minutes; the index shows what was drawn until then.\n');
  process.exit(1);
}, 4 * 60_000);

const shown = await prepare(house, album);
await Promise.all([walkHouse(house, album, shown), walkDoors(album).then(() => drawDocumentation(house, album))]);
await writeFile(join(directory, 'index.html'), contactSheet(album.taken));
if (process.argv.includes('--readme')) await copyFile(join(directory, 'listen-guest-room-de-desktop-light.png'), 'docs/pictures/visit.png');
clearTimeout(tooLong);

const walked = new Set<string>([...stops.map(({ path }) => path), '/welcome', '/set-up']);
const forgotten = Object.keys(pageExamples).filter((path) => !walked.has(path));
for (const path of forgotten) album.complaints.push(`${path}: no picture; say who looks at it in scripts/gallery/stops.ts`);
for (const complaint of album.complaints) process.stderr.write(`${complaint}\n`);
if (album.complaints.length > 0) process.exitCode = 1;
const seconds = Math.round((Date.now() - begun) / 1000);
process.stdout.write(`${album.taken.length} pages in ${seconds} s: ${join(directory, 'index.html')}\n`);

/** Lets something happen in the house: a guest hears a simulated talk, customers write, stewards group what was heard. */
async function prepare({ signIn, address }: OpenHouse, { visitor }: Album): Promise<Shown> {
  const people = await Promise.all([visitor('de'), visitor('de'), visitor('de'), visitor('de'), visitor('de')]);
  const [guest, agent, beside, steward, admin] = await Promise.all([
    signIn(people[0], 'guest'),
    signIn(people[1], 'agent'),
    signIn(people[2], 'owner'),
    signIn(people[3], 'steward'),
    signIn(people[4], 'admin'),
  ]);
  const seat = await sitBeside(guest);
  const title = { de: 'Nur einmal erzählen müssen', en: 'Having to tell it only once' };
  const { id: themeId } = await steward('POST', '/themes', { title, evidence: [seat.evidenceId] });
  const { link } = await admin('POST', '/invitations', { name: 'Alma Wiesengrund', email: 'alma.wiesengrund@kupferloh.example', roles: ['guest'] });
  await agent('PUT', '/desk/chair', { state: 'free' });
  const me = await agent('GET', '/me');
  const visit = await beside('POST', '/visits', { hostId: me.id });
  await agent('POST', `/visits/${visit.id}/agree`, {});
  await walkWebsite(house, album, agent);
  const { conversations } = await agent('GET', '/desk');
  await Promise.all(people.map((person) => person.close()));
  return { ...seat, themeId, invitationLink: new URL(link, address).href, conversationId: conversations[0].id };
}

/** The reference of the API, which developers read. */
async function drawDocumentation(house: OpenHouse, album: Album): Promise<void> {
  for (const language of languages) {
    const visitor = await album.visitor(language);
    const page = await visitor.newPage();
    await page.goto(`${house.address}/api/docs`);
    await page.locator('.opblock-tag').first().waitFor();
    await album.draw(page, { chapter: 'House', title: 'API reference', language }, { whole: false });
    await visitor.close();
  }
}
