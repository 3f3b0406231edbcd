import { v5 } from 'uuid';

const namespace = '6f1b5a0e-6a53-4b0f-9a52-0d1f6f3c7a11';

/** Id of an impression of the demo company, by its key: the same wherever somebody refers to it. */
export function demoImpressionId(key: string): string {
  return v5(key, namespace);
}
