import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { z } from 'zod';

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() })),
    }),
  ),
});

/**
 * What did not pass, one entry a test with the first lines of its reason, read from Vitest's JSON report; a report that was
 * never written is an entry too. Printed last, so that nobody has to search a long output for it.
 */
export async function failedTests(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return ['the run ended before it could report'];
  return Report.parse(JSON.parse(text)).testResults.flatMap(({ name, status, message, assertionResults }) => {
    const place = relative(process.cwd(), name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length > 0) return failed.map((test) => `${place} > ${test.fullName}\n${reason(test.failureMessages?.[0])}`);
    return status === 'failed' ? [`${place}\n${reason(message)}`] : [];
  });
}

function reason(message = 'no reason was given'): string {
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, 8).map((line) => `    ${line}`).join('\n');
}
