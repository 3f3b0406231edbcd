import { randomUUID } from 'node:crypto';

/** Fields of events and statements that name an employee or one of their visits. */
const naming = new Set(['agentId', 'from', 'to', 'visitId', 'handle', 'audience']);

/**
 * Puts other names into what leaves the house: employees and visits are called something new in every export and the same within
 * one, so that two exports cannot be laid side by side to see whom they are about.
 */
export function freshNames(): (value: unknown) => unknown {
  const given = new Map<string, string>();
  const rename = (name: string): string => {
    const known = given.get(name) ?? randomUUID();
    given.set(name, known);
    return known;
  };
  const walk = (value: unknown, isName = false): unknown => {
    if (typeof value === 'string') return isName ? rename(value) : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, isName));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, walk(item, naming.has(field))]));
  };
  return (value) => walk(value);
}
