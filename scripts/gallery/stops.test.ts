import { expect, test } from 'vitest';
import { pageExamples } from '#web/testing/page-examples.ts';
import { firstPages, stops } from './stops.ts';

// `router.test.ts` keeps the examples complete.
test('every page of the web application is drawn, and walked through in a real browser, by somebody', () => {
  expect([...stops.map(({ path }) => path), ...firstPages].toSorted()).toEqual(Object.keys(pageExamples).toSorted());
});
