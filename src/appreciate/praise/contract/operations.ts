import { caseOperations } from './operations/case.ts';
import { collectionOperations } from './operations/collection.ts';
import { earningOperations } from './operations/earning.ts';
import { findingOperations } from './operations/finding.ts';
import { hangingOperations } from './operations/hanging.ts';
import { keepingOperations } from './operations/keeping.ts';
import { paperOperations } from './operations/paper.ts';

/** Thanks: found, kept, hung where the customer allows it, and taken down. */
export const praiseContract = {
  ...findingOperations,
  ...keepingOperations,
  ...paperOperations,
  ...collectionOperations,
  ...earningOperations,
  ...hangingOperations,
  ...caseOperations,
};
