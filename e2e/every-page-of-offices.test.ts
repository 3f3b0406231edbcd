import { afterAll, beforeAll, describe, test } from 'vitest';
import { stops } from '../scripts/gallery/stops.ts';
import { isForOffices, openPageTour, type PageTour } from './testing/page-tour.ts';

let tour: PageTour;
beforeAll(async () => void (tour = await openPageTour()));
afterAll(() => tour[Symbol.asyncDispose]());

// All others are looked at in every-page.test.ts; two files can be gone through at the same time.
describe('every page of those who run the programme or the house is usable with a screen reader and by keyboard alone, in both languages, light and dark', () => {
  test.each(stops.filter(isForOffices))('$path as $as', (stop) => tour.expectUsableStop(stop));
});
