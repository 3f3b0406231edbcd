import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openAlbum } from './gallery/album.ts';
import { contactSheet } from './gallery/contact-sheet.ts';
import { foundOrganisation } from './gallery/new-house.ts';
import { openHouse } from './gallery/open-house.ts';
import { setStage } from './gallery/stage/set-stage.ts';
import { deskStates } from './gallery/states/desk.ts';
import { houseStates } from './gallery/states/house.ts';
import { listenStates } from './gallery/states/listen.ts';
import { emptyStates, lockedStates } from './gallery/states/new-house.ts';
import { posterStates } from './gallery/states/posters.ts';
import { privacyStates } from './gallery/states/privacy.ts';
import { thanksStates } from './gallery/states/thanks.ts';
import { understandStates } from './gallery/states/understand.ts';
import { wallStates } from './gallery/states/wall.ts';
import { stops } from './gallery/stops.ts';
import { together } from './gallery/together.ts';
import { callsFromWebsites, walkCalls } from './gallery/walk-calls.ts';
import { closingDoor, walksOfClosingDoors } from './gallery/walk-closing-door.ts';
import { walkDoors } from './gallery/walk-doors.ts';
import { walksOfDevelopers } from './gallery/walk-documentation.ts';
import { wallsOfThanks, walksAlongWalls } from './gallery/walk-wall.ts';
import { walksThrough } from './gallery/walk-house.ts';
import { walksOfCustomers } from './gallery/walk-website.ts';

/**
 * Draws every page of a running demo house and of one that was just set up, in their states, in both languages, light and
 * dark, on desktop and phone, into `gallery/`, with an index that shows them side by side. Ends with 1 when a page complains
 * in its console, is wider than its screen, or does not come into the state it should be drawn in.
 * `--readme` also renews the picture of the readme; `--only WORD` draws what has the word in its title or address, `website` and
 * `documentation` included.
 */
const directory = resolve('gallery');
const begun = Date.now();
const only = process.argv.includes('--only') ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').toLowerCase() : '';
const isWanted = (text: string) => text.toLowerCase().includes(only);
const wanted = ({ title, path }: { title: string; path: string }) => isWanted(`${title} ${path}`);

await rm(directory, { recursive: true, force: true });
// Whose microphone is a machine that beeps.
await using browser = await openBrowser({ args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] });
const album = openAlbum(browser, directory);
await using house = await openHouse({ demo: true });
await using empty = await openHouse({ demo: false });
process.stdout.write(`The demo company is open at ${house.address}\n`);

await using stage = await setStage(house, album);
const { shown, counter } = stage;
const states = [...stops, ...listenStates, ...deskStates, ...understandStates, ...thanksStates, ...posterStates, ...houseStates, ...privacyStates, ...wallStates];
await together(2, [
  () => drawNewHouse(),
  ...walksThrough(house, album, states.filter(wanted), shown),
  ...(isWanted(closingDoor) ? walksOfClosingDoors(house, album, counter) : []),
  ...(isWanted('Website') ? walksOfCustomers(house, album, counter.agent) : []),
  ...(isWanted('Documentation') ? walksOfDevelopers(house, album) : []),
  ...(isWanted(wallsOfThanks) ? walksAlongWalls(album) : []),
]);
if (isWanted(callsFromWebsites)) await walkCalls(house, album);
await writeFile(join(directory, 'index.html'), contactSheet(album.drawn));
if (process.argv.includes('--readme')) await copyFile(join(directory, 'listen-guest-room-en-desktop-light.png'), 'docs/pictures/visit.png');

for (const complaint of album.complaints) process.stderr.write(`${complaint}\n`);
if (album.complaints.length > 0) process.exitCode = 1;
const seconds = Math.round((Date.now() - begun) / 1000);
process.stdout.write(`${album.drawn.length} pictures, ${album.complaints.length} complaints, ${seconds} s: ${join(directory, 'index.html')}\n`);

/** One house from its two doors over its empty pages to its works agreement. */
async function drawNewHouse(): Promise<void> {
  if (only === '') await walkDoors(empty, album);
  const { context } = await album.visitor('de', 'desktop');
  const organisation = await foundOrganisation(empty, context);
  for (const walk of walksThrough(organisation, album, emptyStates.filter(wanted), shown)) await walk();
  const council = await organisation.signIn(context, 'guest');
  await council('PUT', '/privacy/agreement', { agreementId: 'Betriebsvereinbarung 2026/7', locked: true });
  await council('POST', '/privacy/proposals', { change: { guestsPerHost: 2 } });
  for (const walk of walksThrough(organisation, album, lockedStates.filter(wanted), shown)) await walk();
  await context.close();
}
