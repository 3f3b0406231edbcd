/**
 * The shape a translation of the messages `T` must have: the same keys, nested the same way, a text for a text and
 * the same parameters for a text with parameters. `T` is the type of the English object:
 *
 *     // messages.en.ts
 *     export const en = {
 *       take: 'Take the free chair',
 *       listening: (n: number) => plural('en', n, { one: 'One guest listens', other: `${n} guests listen` }),
 *     };
 *
 *     // messages.de.ts
 *     export const de: Translation<typeof en> = {
 *       take: 'Den freien Platz nehmen',
 *       listening: (n) => plural('de', n, { one: 'Ein Gast hört zu', other: `${n} Gäste hören zu` }),
 *     };
 *
 * A missing key, a surplus key, a text where parameters are due and parameters of another type do not compile. A
 * parameter left out does compile, as everywhere in TypeScript; `all-messages.test.ts` finds those.
 */
export type Translation<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...parameters: infer Parameters) => string
      ? (...parameters: Parameters) => string
      : T[Key] extends object
        ? Translation<T[Key]>
        : never;
};
