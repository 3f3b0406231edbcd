import { z } from 'zod';

/** Body of every refusal: RFC 9457 problem details, with the field it is about and what to do next. */
export const ProblemBody = z.object({
  type: z.string().describe('stable name of the problem, relative to the API documentation'),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  field: z.string().optional().describe('dotted path of the offending input'),
  remedy: z.string().optional().describe('what the caller can do next'),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
export type ProblemBody = z.infer<typeof ProblemBody>;
