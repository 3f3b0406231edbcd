import { z } from 'zod';

const ReturnAddress = z.object({
  to: z.string(),
  /** People the customer wrote to as well. */
  cc: z.array(z.string()).default([]),
  /** Of the customer's newest mail. */
  subject: z.string().default(''),
  /** Id of the customer's newest mail. */
  answers: z.string().optional(),
  /** Whether whoever reads there may decide for the customer: at the address they are known by, not at another one a mail asked to be answered at. */
  mayDecide: z.boolean().default(true),
});

/** Where and under which subject a thread is answered. Kept encrypted beside the thread, and forgotten with the customer. */
export type ReturnAddress = z.output<typeof ReturnAddress>;

/** Most people that are answered besides the customer. */
const mostOthers = 20;

/** As one string, as threads keep it. */
export function writeReturnAddress({ cc, subject, ...about }: ReturnAddress): string {
  return JSON.stringify({ ...about, cc: cc.slice(0, mostOthers), subject: subject.slice(0, 500) });
}

/** Reads it back; undefined when there is none. */
export function readReturnAddress(written: string | undefined): ReturnAddress | undefined {
  try {
    return ReturnAddress.safeParse(JSON.parse(written ?? '')).data;
  } catch {
    return undefined;
  }
}
