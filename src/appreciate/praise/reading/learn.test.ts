import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learn, type Example } from './learn.ts';
import { readThanks, rememberable } from './read-thanks.ts';

/** A phrase of one house, of which the model cannot know what it means there. */
const theirs = 'Der Kuckuck ruft wieder, alles im Lot bei uns.';
const example = (text: string, praise: boolean): Example => ({ said: rememberable(text), praise });

describe('an organisation', () => {
  test('teaches the model what its own customers call praise, and what they do not', () => {
    const before = readThanks(theirs).praise;
    const kept = learn(Array.from({ length: 4 }, () => example(theirs, true)));
    const letGo = learn(Array.from({ length: 4 }, () => example(theirs, false)));
    expect(readThanks(theirs, kept).praise).toBeGreaterThan(Math.max(0.5, before));
    expect(readThanks(theirs, letGo).praise).toBeLessThan(before);
    expect(readThanks(theirs, kept).gratitude).toBe(readThanks(theirs).gratitude);
  });

  test('is forgotten an example by learning without it', () => {
    const others = ['Danke für alles!', 'Wo ist mein Paket?'].map((text, index) => example(text, index === 0));
    const forgotten = learn([...others, example(theirs, true)].filter((_, index) => index !== 2));
    expect(forgotten).toEqual(learn(others));
    expect(readThanks(theirs, learn([]))).toEqual(readThanks(theirs));
  });

  test('cannot turn plain praise into nothing, however often it says so', () => {
    const plain = 'Vielen herzlichen Dank für Ihre wunderbare, schnelle Hilfe, Sie waren großartig!';
    expect(readThanks(plain, learn(Array.from({ length: 500 }, () => example(plain, false)))).praise).toBeGreaterThan(0.2);
  });

  test('learns from five thousand examples in less than a second', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => example(`Danke Nummer ${index}, das war Hilfe Nummer ${index % 97} und sehr freundlich von Ihnen!`, index % 3 !== 0));
    const began = process.cpuUsage();
    const delta = learn(many);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(1_000);
    expect(delta).toEqual(learn(many));
  });
});

describe('what is remembered of a text', () => {
  test('has no words in it and at most a kibibyte, whatever the text', () => {
    const said = rememberable('Danke, Frau Abendroth, für die Hilfe mit Vertrag 4711!');
    expect(Buffer.from(said).toString('latin1').toLowerCase()).not.toMatch(/danke|abendroth|hilfe|4711/);
    for (const text of ['', 'danke '.repeat(10_000), Array.from({ length: 3_000 }, (_, index) => `wort${String.fromCharCode(97 + (index % 26)).repeat(2)}${index.toString(26)}`).join(' ')]) expect(rememberable(text).byteLength).toBeLessThanOrEqual(1_024);
  });

  test('may come back damaged without keeping the house from learning', () => {
    fc.assert(fc.property(fc.array(fc.record({ said: fc.uint8Array({ maxLength: 64 }), praise: fc.boolean() }), { maxLength: 20 }), (examples) => {
      const { praise } = readThanks('Danke für die Hilfe', learn(examples));
      expect(praise >= 0 && praise <= 1).toBe(true);
    }), { numRuns: 50 });
  });
});
