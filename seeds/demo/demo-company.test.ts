import { isValidIBAN } from 'ibantools';
import { describe, expect, test } from 'vitest';
import { roles } from '#platform/contract/audience.ts';
import { mask } from '#platform/text/mask.ts';
import { company } from './company.ts';
import { demoMoods } from './demo-dialogue.ts';
import type { DemoDialogue, DemoTurn } from './demo-dialogue.ts';
import { drives } from './drives.ts';
import { impressions } from './impressions.ts';
import { readDemoDialogues } from './read-demo-dialogues.ts';
import { readDemoThanks } from './read-demo-thanks.ts';
import { themes } from './themes.ts';

const german = readDemoDialogues('de');
const english = readDemoDialogues('en');
const dialogues = [...german, ...english];
const everySaid = dialogues.flatMap((dialogue) => dialogue.turns.map((turn) => turn.text));

const keys = (things: { key: string }[]) => things.map((thing) => thing.key);
const reasonKeys = company.contactReasons.flatMap((group) => keys(group.reasons));
const employeesByKey = new Map(company.employees.map((employee) => [employee.key, employee]));

function twice(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Runs of `length` consecutive words of `text`. */
function wordRuns(text: string, length: number): string[] {
  const all = words(text);
  return all.slice(length - 1).map((_, start) => all.slice(start, start + length).join(' '));
}

/** Check digit of a GTIN: digits weighted 3 and 1 from the right, filled up to ten (GS1 General Specifications, 7.9). */
function gtinIsValid(gtin: string): boolean {
  const sum = [...gtin].toReversed().reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

function gapsBetween(turns: DemoTurn[]): { seconds: number; characters: number }[] {
  return turns.slice(1).map((turn, index) => ({
    seconds: turn.offset_s - (turns[index]?.offset_s ?? 0),
    characters: turn.text.length,
  }));
}

describe('the demo company', () => {
  test('gives every thing one key of its own, made for lasting', () => {
    const lists = [
      company.brands,
      company.productFamilies,
      company.products,
      company.units,
      company.employees,
      company.contactReasons.flatMap((group) => [group, ...group.reasons]),
      themes,
      impressions,
    ];
    for (const list of lists) {
      expect(twice(keys(list))).toEqual([]);
      for (const key of keys(list)) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
    expect(twice(company.employees.map((employee) => employee.email))).toEqual([]);
    expect(twice(company.products.map((product) => product.gtin))).toEqual([]);
    expect(twice(company.products.map((product) => product.articleNumber))).toEqual([]);
  });

  test('sells about twenty products of known brands in eight families, numbered from the example range', () => {
    expect(company.productFamilies).toHaveLength(8);
    expect(company.products.length).toBeGreaterThanOrEqual(20);
    for (const product of company.products) {
      expect(keys(company.brands)).toContain(product.brand);
      expect(product.gtin).toMatch(/^952\d{10}$/);
      expect(gtinIsValid(product.gtin), product.key).toBe(true);
      expect(product.grossWeightGrams).toBeGreaterThan(0);
    }
    const used = new Set(company.products.map((product) => product.family));
    expect([...used].toSorted()).toEqual(keys(company.productFamilies).toSorted());
  });

  test('is one tree of units and one tree of superiors, without circles', () => {
    const trees = [
      new Map(company.units.map((unit) => [unit.key, unit.parent])),
      new Map(company.employees.map((employee) => [employee.key, employee.superior])),
    ];
    for (const above of trees) {
      expect([...above.values()].filter((key) => key === null)).toHaveLength(1);
      for (const start of above.keys()) {
        const path: string[] = [];
        for (let key: string | null | undefined = start; key !== null; key = above.get(key)) {
          expect(key, `above ${path.join(' → ')}`).toBeDefined();
          if (key === undefined) break;
          expect(path, 'a circle').not.toContain(key);
          path.push(key);
        }
      }
    }
  });

  test('places everybody in a unit, gives every unit somebody, and writes to nobody real', () => {
    const staffed = new Set(company.employees.map((employee) => employee.unit));
    expect([...staffed].toSorted()).toEqual(keys(company.units).toSorted());
    for (const { email } of company.employees) {
      expect(email).toMatch(/^[a-z]+\.[a-z]+@kupferloh\.example$/);
    }
  });

  test('knows every role, two of the council for four eyes, and eight agents', () => {
    const holders = (role: string) => company.employees.filter((employee) => employee.roles.some((own) => own === role));
    for (const role of roles) expect(holders(role), role).not.toHaveLength(0);
    expect(holders('council').length).toBeGreaterThanOrEqual(2);
    expect(holders('agent')).toHaveLength(8);
  });

  test('offers one person for each role, and a guest who is not the agent’s superior', () => {
    expect(company.people.map((person) => person.role)).toEqual([...roles]);
    for (const person of company.people) {
      expect(employeesByKey.get(person.employee)?.roles).toContain(person.role);
    }
    expect(twice(company.people.map((person) => person.employee))).toEqual([]);
    const offered = (role: string) => company.people.find((person) => person.role === role)?.employee;
    expect(employeesByKey.get(offered('agent') ?? '')?.superior).not.toBe(offered('guest'));
  });

  test('never raises its voice: no exclamation mark in any of its own texts', () => {
    expect(JSON.stringify({ company, themes, drives })).not.toContain('!');
    const answers = dialogues.flatMap((dialogue) => dialogue.turns.filter((turn) => turn.by === 'agent'));
    for (const answer of answers) expect(answer.text).not.toContain('!');
  });
});

describe('the service dialogues', () => {
  test('are at least forty in German and ten in English, each with an id of its own', () => {
    expect(german.length).toBeGreaterThanOrEqual(40);
    expect(english.length).toBeGreaterThanOrEqual(10);
    expect(german.every((dialogue) => dialogue.lang === 'de' && dialogue.id.startsWith('de-'))).toBe(true);
    expect(english.every((dialogue) => dialogue.lang === 'en' && dialogue.id.startsWith('en-'))).toBe(true);
    expect(twice(dialogues.map((dialogue) => dialogue.id))).toEqual([]);
  });

  test.each(dialogues)('$id names a known reason, product, brand and mood', (dialogue: DemoDialogue) => {
    expect(reasonKeys).toContain(dialogue.reason);
    expect(demoMoods).toContain(dialogue.mood);
    expect(['chat', 'in-person']).toContain(dialogue.channel);
    expect(dialogue.met !== undefined).toBe(dialogue.channel === 'in-person');
    expect(keys(company.brands)).toContain(dialogue.brand);
    if (dialogue.product !== null) {
      const product = company.products.find((candidate) => candidate.key === dialogue.product);
      expect(product?.brand).toBe(dialogue.brand);
    }
  });

  test.each(dialogues)('$id has six to thirty turns and turns somewhere', ({ turns, turning_points }: DemoDialogue) => {
    expect(turns.length).toBeGreaterThanOrEqual(6);
    expect(turns.length).toBeLessThanOrEqual(30);
    expect(turns[0]?.by).toBe('customer');
    expect(new Set(turns.map((turn) => turn.by))).toEqual(new Set(['customer', 'agent']));
    for (const turn of turns) expect(turn.text.trim()).toBe(turn.text);
    expect(turning_points.length).toBeGreaterThan(0);
    expect(turning_points).toEqual([...new Set(turning_points)].toSorted((a, b) => a - b));
    for (const point of turning_points) expect(turns[point]).toBeDefined();
  });

  test.each(dialogues)('$id moves on at a pace at which people read, type and look things up', ({ turns }: DemoDialogue) => {
    expect(turns[0]?.offset_s).toBe(0);
    for (const { seconds, characters } of gapsBetween(turns)) {
      expect(Number.isInteger(seconds)).toBe(true);
      expect(seconds).toBeGreaterThanOrEqual(2);
      expect(seconds).toBeLessThanOrEqual(25 * 60);
      expect(characters / seconds, 'characters per second').toBeLessThanOrEqual(9);
    }
    expect(turns.at(-1)?.offset_s).toBeLessThanOrEqual(45 * 60);
  });

  test('meet every contact reason at least once', () => {
    const met = new Set(dialogues.map((dialogue) => dialogue.reason));
    expect(reasonKeys.filter((reason) => !met.has(reason))).toEqual([]);
  });

  test('carry account, card and telephone numbers, yet none that could be anybody’s', () => {
    const said = everySaid.join('\n');
    const accounts = said.match(/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g) ?? [];
    expect(accounts.length).toBeGreaterThanOrEqual(4);
    for (const account of accounts) expect(isValidIBAN(account.replaceAll(' ', '')), account).toBe(true);

    const cards = said.match(/\b(?:\d{4} ){3}\d{4}\b/g)?.filter((number) => !accounts.some((a) => a.includes(number)));
    expect(cards).toEqual(['4111 1111 1111 1111']);

    // Ranges which the Bundesnetzagentur and Ofcom keep free for films and books.
    const invented = /^(?:040 66969\d{3}|0152 28817386|0172 9980752|01632 960\d{3})$/;
    const telephones = said.match(/\b0\d{2,4} \d{6,8}\b/g) ?? [];
    expect(telephones.length).toBeGreaterThanOrEqual(4);
    for (const telephone of telephones) expect(telephone).toMatch(invented);

    const addresses = said.match(/\S+@\S+/g) ?? [];
    expect(addresses.length).toBeGreaterThanOrEqual(5);
    for (const address of addresses) expect(address).toMatch(/@[a-z-]+\.example\b/);
  });
});

describe('the impressions', () => {
  test('are about forty of all eight kinds, in both languages, some with a consequence', () => {
    expect(impressions.length).toBeGreaterThanOrEqual(40);
    expect(new Set(impressions.map((impression) => impression.kind)).size).toBe(8);
    expect(impressions.filter((impression) => impression.lang === 'en').length).toBeGreaterThanOrEqual(4);
    expect(impressions.filter((impression) => impression.consequence).length).toBeGreaterThanOrEqual(15);
  });

  test.each(impressions)('$key stands beside a turn, was written by a guest and belongs to a known theme', (impression) => {
    const dialogue = dialogues.find((candidate) => candidate.id === impression.dialogue);
    expect(dialogue?.turns[impression.turn]).toBeDefined();
    expect(employeesByKey.get(impression.guest)?.roles).toContain('guest');
    if (impression.theme !== null) expect(keys(themes)).toContain(impression.theme);
  });

  test.each(impressions)('$key is a paraphrase: no six words in a row from its dialogue', (impression) => {
    const dialogue = dialogues.find((candidate) => candidate.id === impression.dialogue);
    const heard = new Set(dialogue?.turns.flatMap((turn) => wordRuns(turn.text, 6)));
    expect(heard.size).toBeGreaterThan(0);
    const written = wordRuns(`${impression.text} ${impression.consequence ?? ''}`, 6);
    expect(written.filter((run) => heard.has(run))).toEqual([]);
  });

  test.each(impressions)('$key holds no number, no address and no name of staff or product', (impression) => {
    const written = `${impression.text} ${impression.consequence ?? ''}`;
    expect(written).not.toMatch(/[\d@]/);
    const names = [...company.employees, ...company.products, ...company.brands].flatMap(({ name }) => words(name));
    const secret = new Set(names.filter((name) => !['klein', 'thermo', '60'].includes(name)));
    expect(words(written).filter((word) => secret.has(word))).toEqual([]);
  });

  test('gather around every theme, at least four each', () => {
    for (const theme of keys(themes)) {
      expect(impressions.filter((impression) => impression.theme === theme).length, theme).toBeGreaterThanOrEqual(4);
    }
  });
});

describe('the thanks on the wall', () => {
  const thanks = readDemoThanks();

  test('are at least 120, in both languages, of every mood and on every way, none twice', () => {
    expect(thanks.length).toBeGreaterThanOrEqual(120);
    expect(twice(thanks.map(({ text }) => text))).toEqual([]);
    expect(thanks.filter(({ lang }) => lang === 'en').length).toBeGreaterThanOrEqual(25);
    expect(new Set(thanks.map(({ mood }) => mood)).size).toBe(5);
    expect(new Set(thanks.map(({ channel }) => channel)).size).toBe(7);
  });

  test('are short and long: from a breath to what fills a card', () => {
    const lengths = thanks.map(({ text }) => text.length);
    expect(Math.min(...lengths)).toBeLessThan(40);
    expect(Math.max(...lengths)).toBeGreaterThan(180);
    expect(Math.max(...lengths)).toBeLessThan(400);
  });

  test.each(thanks)('name nobody, and only reasons, products and units that exist: $text', ({ text, lang, reason, product, helper }) => {
    expect(mask(text, { lang, style: 'readable' }).text).toBe(text);
    expect(reasonKeys).toContain(reason);
    if (product !== undefined) expect(keys(company.products)).toContain(product);
    if (helper !== undefined) expect(keys(company.units)).toContain(helper);
  });
});

describe('the drives', () => {
  test('are begun by whoever runs the programme, and signed by somebody who works there', () => {
    for (const { startedBy, signer, from, until, word } of drives) {
      expect(employeesByKey.get(startedBy)?.roles).toContain('steward');
      expect(employeesByKey.has(signer)).toBe(true);
      expect(until - from).toBeGreaterThanOrEqual(0);
      // Nobody signs before the end.
      expect(word !== null).toBe(until < 0);
    }
  });
});
