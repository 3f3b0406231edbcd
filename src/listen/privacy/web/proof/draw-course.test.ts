import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Proof } from '../../contract/proof.ts';
import { drawCourse, isEverythingCovered } from './draw-course.ts';

const guest = (id: string) => ({ id, name: `Gast ${id}`, function: { de: 'Einkauf', en: 'Purchasing' } });
const at = '2026-11-22T10:00:00.000Z';
const statement = (n: number, seq: number, kind: Proof['statements'][number]['kind'], purpose = 'listen') => ({ n, seq, at, kind, purpose, facts: {} });
const heard = (id: string, grantSeq: number, firstSeq: number, lastSeq: number) => ({
  guest: guest(id),
  grantSeq,
  firstSeq,
  lastSeq,
  messages: lastSeq - firstSeq + 1,
  seconds: 0,
  from: at,
  until: at,
});
const stretch = (after: number, until: number | null, grantSeq = 4) => ({ after, until, from: at, to: until === null ? null : at, grantSeq, listeners: 1 });
const nothing: Proof = { conversationId: 'c', deleted: false, channel: 'chat', chain: { rows: 0, holds: true }, statements: [], open: [], heard: [], readAgain: [] };

/** Asked (3), yes (4), heard 6 to 8, taken back (9). */
const usual: Proof = {
  ...nothing,
  statements: [statement(1, 3, 'asked'), statement(2, 4, 'granted'), statement(3, 9, 'withdrawn')],
  open: [stretch(4, 8)],
  heard: [heard('a', 4, 6, 8)],
};

describe('the picture of a conversation', () => {
  test('of which nothing is known is empty', () => {
    expect(drawCourse(nothing)).toEqual({ stations: [], guests: [] });
  });

  test('shows question, answer, hearing and withdrawal in their order', () => {
    const { stations } = drawCourse(usual);
    expect(stations.map(({ seq }) => seq)).toEqual([3, 4, 6, 8, 9]);
    expect(stations.map(({ opens, closes }) => [opens !== null, closes])).toEqual([[false, false], [true, false], [false, false], [false, false], [false, true]]);
  });

  test('draws the door from the yes to the no, and the guest inside it', () => {
    const { stations } = drawCourse(usual);
    expect(stations.map(({ door }) => door.below)).toEqual([false, true, true, true, false]);
    expect(stations.map(({ lanes }) => lanes[0]?.below)).toEqual([false, false, true, false, false]);
  });

  test('lets a door that is open to this day run on below the last line', () => {
    const { stations } = drawCourse({ ...usual, statements: usual.statements.slice(0, 2), open: [stretch(4, null)] });
    expect(stations.at(-1)?.door).toEqual({ above: true, below: true });
  });

  test('interrupts a guest where the agent kept the door closed, though the grant went on', () => {
    const { stations } = drawCourse({
      ...usual,
      open: [stretch(4, 6), stretch(12, null)],
      heard: [heard('a', 4, 6, 14)],
    });
    expect(stations.map(({ seq }) => seq)).toEqual([3, 4, 6, 7, 9, 12, 14]);
    expect(stations.map(({ lanes }) => lanes[0]?.below)).toEqual([false, false, false, false, false, false, false]);
    expect(stations.map(({ door }) => door.below)).toEqual([false, true, true, false, false, true, true]);
  });

  test('puts an erasure last, whatever its number', () => {
    const { stations } = drawCourse({ ...usual, deleted: true, open: [], statements: [...usual.statements, statement(4, 0, 'erased')] });
    expect(stations.at(-1)).toMatchObject({ seq: null, statements: [{ kind: 'erased' }] });
  });

  const proofs = fc
    .record({
      open: fc.array(fc.record({ after: fc.nat(40), length: fc.nat(10), grantSeq: fc.nat(3), isOpen: fc.boolean() }), { maxLength: 4 }),
      heard: fc.array(fc.record({ id: fc.constantFrom('a', 'b'), grantSeq: fc.nat(3), firstSeq: fc.nat(50), length: fc.nat(10) }), { maxLength: 4 }),
    })
    .map(
      (drawn): Proof => ({
        ...nothing,
        open: drawn.open.map(({ after, length, grantSeq, isOpen }) => stretch(after, isOpen ? null : after + length, grantSeq)),
        heard: drawn.heard.map(({ id, grantSeq, firstSeq, length }) => heard(id, grantSeq, firstSeq, firstSeq + length)),
      }),
    );

  test('never draws a guest where the door was closed', () => {
    fc.assert(
      fc.property(proofs, (proof) => {
        for (const { door, lanes } of drawCourse(proof).stations) {
          for (const lane of lanes) expect([door.above || !lane.above, door.below || !lane.below]).toEqual([true, true]);
        }
      }),
    );
  });

  test('connects: what runs out of a line at its foot runs into the next one at its head', () => {
    fc.assert(
      fc.property(proofs, (proof) => {
        const { stations } = drawCourse(proof);
        stations.slice(1).forEach((station, index) => {
          expect(station.door.above).toBe(stations[index]?.door.below);
          expect(station.lanes.map(({ above }) => above)).toEqual(stations[index]?.lanes.map(({ below }) => below));
        });
      }),
    );
  });
});

describe('the verdict', () => {
  test('is good when everything was heard while the door was open, and when nothing was heard', () => {
    expect(isEverythingCovered(usual)).toBe(true);
    expect(isEverythingCovered(nothing)).toBe(true);
  });

  test.each([
    ['before the yes', heard('a', 4, 4, 6)],
    ['with the event that closed the door', heard('a', 4, 6, 9)],
    ['under another grant', heard('a', 5, 6, 8)],
  ])('is bad when something was heard %s', (_, wrong) => {
    expect(isEverythingCovered({ ...usual, heard: [wrong] })).toBe(false);
  });

  test('is open once the conversation is deleted', () => {
    expect(isEverythingCovered({ ...usual, deleted: true, open: [] })).toBeUndefined();
  });
});
