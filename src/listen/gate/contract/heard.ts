declare const passedTheGate: unique symbol;

/**
 * Content that passed the gate for one listener. Only `listen/gate` can make one, and every way out of the house except
 * the customer's and the serving agent's own takes nothing else.
 */
export type Heard<T> = T & { readonly [passedTheGate]: true };
