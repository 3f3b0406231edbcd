import { createMemoryHistory } from '@tanstack/react-router';
import { describe, expect, test } from 'vitest';
import { roles } from '#platform/contract/audience.ts';
import { queryClient } from './api/query-client.ts';
import { currentPage } from './navigation/current-page.ts';
import { byFloor, reachable } from './navigation/reachable.ts';
import { buildRouter, destinations } from './router.tsx';
import { pageExamples } from './testing/page-examples.ts';

const router = buildRouter(queryClient(() => undefined), createMemoryHistory());

describe('the pages', () => {
  test('are these, each with an example address', () => {
    expect(Object.keys(router.routesByPath).toSorted()).toEqual(Object.keys(pageExamples).toSorted());
  });

  test.each(Object.entries(pageExamples))('answer at %s', (path, address) => {
    const [, , found] = router.getMatchedRoutes(address);
    expect(found?.fullPath).toBe(path);
  });
});

describe('the navigation', () => {
  test('leads only to pages that exist', () => {
    for (const { to } of destinations) expect(router.routesByPath).toHaveProperty([to]);
  });

  test('says the name of every page in both languages', () => {
    for (const { label } of destinations) expect([label.de, label.en].every((name) => name.trim().length > 0)).toBe(true);
  });

  test('gives every page its own letter', () => {
    const letters = destinations.flatMap(({ key }) => key ?? []);
    expect(new Set(letters).size).toBe(letters.length);
    for (const letter of letters) expect(letter).toMatch(/^[a-z]$/);
  });

  test('shows a person what their roles include, floor by floor, and nothing else', () => {
    expect(reachable(destinations, ['guest']).map(({ to }) => to)).toContain('/chairs');
    expect(reachable(destinations, ['admin']).map(({ to }) => to)).not.toContain('/chairs');
    const floors = byFloor(reachable(destinations, roles)).map(({ floor }) => floor);
    expect(floors[0]).toBe('listen');
    expect(new Set(floors).size).toBe(floors.length);
  });

  test('knows where somebody is, also on pages below', () => {
    expect(currentPage(destinations, '/visits/1')?.to).toBe('/chairs');
    expect(currentPage(destinations, '/chairsandtables')).toBeUndefined();
  });
});
