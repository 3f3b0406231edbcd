import fc from 'fast-check';
import { Means, Purpose } from '#listen/conversations/contract/events.ts';
import { dispositions, presences, type ConversationRecord, type DialogPart, type Participant } from '../contract/conversation-record.ts';

const moment = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true }).map((date) => date.toISOString());
/** Words as the product takes them: anything but control characters and half characters, and not nothing. */
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => text.replaceAll(/[\u0000-\u001f\u007f]/g, ' ')).filter((text) => text.trim() !== '');
const named = fc.record({ key: words, de: words, en: words });
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const people = fc
  .tuple(
    fc.record({ side: fc.constant('customer' as const), called: orNull(words), uuid: orNull(fc.uuid()) }),
    fc.array(fc.record({ side: fc.constantFrom('agent' as const, 'observer' as const, 'other' as const), called: orNull(words), uuid: fc.constant(null) }), { maxLength: 5 }),
  )
  .map(([customer, others]): Participant[] => [customer, ...others]);

/** Any conversation the model can hold. */
export const arbitraryRecord: fc.Arbitrary<ConversationRecord> = people.chain((who) => {
  const person = fc.nat({ max: who.length - 1 });
  const some = fc.uniqueArray(person, { maxLength: 4 });
  const speakers = who.flatMap(({ side }, index) => (side === 'observer' ? [] : [index]));
  const piece: fc.Arbitrary<DialogPart> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('said' as const), at: moment, by: fc.constantFrom(...speakers), to: some, text: words, messageId: orNull(words) }).map((part) => ({ ...part, to: part.to.filter((each) => each !== part.by) })) },
    fc.record({ kind: fc.constant('spoken' as const), at: moment, seconds: orNull(fc.nat({ max: 100_000 })), people: some }),
    fc.record({ kind: fc.constant('missed' as const), at: moment, people: some, because: fc.constantFrom(...dispositions) }),
  );
  return fc.array(piece, { minLength: 1, maxLength: 12 }).chain((pieces) => {
    const place = fc.nat({ max: pieces.length - 1 });
    const places = fc.uniqueArray(place, { maxLength: 4 });
    const transfer = fc.record({ kind: fc.constant('transferred' as const), at: moment, who: orNull(person), from: orNull(person), to: some, before: places, after: places });
    const withheld = fc.record({ kind: fc.constant('withheld' as const), at: orNull(moment), people: some });
    return fc.record({
      id: fc.uuid(),
      createdAt: moment,
      updatedAt: orNull(moment),
      closedAt: orNull(moment),
      channel: fc.constantFrom('chat' as const, 'mail' as const, 'call' as const, 'social' as const, 'in-person' as const),
      language: orNull(fc.constantFrom('de' as const, 'en' as const)),
      origin: orNull(fc.constantFrom('real' as const, 'simulated' as const, 'replay' as const)),
      reason: orNull(named),
      brand: orNull(words),
      product: orNull(words),
      people: fc.constant(who),
      history: fc.array(fc.record({ person, at: moment, event: fc.constantFrom(...presences) }), { maxLength: 6 }),
      dialog: fc.tuple(fc.array(transfer, { maxLength: 2 }), fc.array(withheld, { maxLength: 2 })).map(([transfers, gaps]): DialogPart[] => [...pieces, ...transfers, ...gaps]),
      consents: fc.array(
        fc
          .record({
            at: moment,
            person: fc.constant(0),
            dialog: place,
            purpose: fc.constantFrom(...Purpose.options),
            verdict: fc.constantFrom('granted' as const, 'refused' as const, 'withdrawn' as const),
            means: fc.constantFrom(...Means.options),
            question: orNull(fc.record({ text: words, version: fc.nat({ max: 1_000 }), hash: words })),
            audience: some,
            until: orNull(moment),
          }),
        { maxLength: 4 },
      ),
      impressions: fc.array(fc.record({ id: fc.uuid(), at: moment, person, dialog: place, kind: fc.constantFrom('note', 'problem', 'thanks'), text: words, consequence: orNull(words), quote: orNull(words) }), { maxLength: 3 }),
      lineage: orNull(
        fc.oneof(
          fc.record({ kind: fc.constant('redacted' as const), of: orNull(fc.uuid()), what: words }),
          fc.record({ kind: fc.constant('amended' as const), of: fc.uuid() }),
        ),
      ),
    });
  });
}).map((record): ConversationRecord => (record.dialog.some(({ kind }) => kind === 'withheld') && record.lineage?.kind !== 'redacted' ? { ...record, lineage: { kind: 'redacted', of: null, what: 'words' } } : record));
