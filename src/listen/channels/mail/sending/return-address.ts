import { z } from 'zod';

const ReturnAddress = z.object({
  to: z.string(),
  /** People the customer wrote to as well. */
  cc: z.array(z.string()).default([]),
  /** Of the customer's newest mail. */
  subject: z.string().default(''),
  /** Id of the customer's newest mail. */
  answers: z.string().optional(),
});

/** Where and under which subject a thread is answered. Kept encrypted beside the thread, and forgotten with the customer. */
export type ReturnAddress = z.output<typeof ReturnAddress>;

/** Most people that are answered besides the customer. */
const mostOthers = 20;

/** As one string, as threads keep it. */
export function writeReturnAddress({ to, cc, subject, answers }: ReturnAddress): string {
  return JSON.stringify({ to, cc: cc.slice(0, mostOthers), subject: subject.slice(0, 500), answers });
}

/** Reads it back; undefined when there is none. */
export function readReturnAddress(written: string | undefined): ReturnAddress | undefined {
  try {
    return ReturnAddress.safeParse(JSON.parse(written ?? '')).data;
  } catch {
    return undefined;
  }
}
