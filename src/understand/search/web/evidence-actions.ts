import type { ComponentType } from 'react';
import type { Evidence } from '../contract/evidence.ts';

/** What another feature puts below each piece of evidence, such as its themes. */
export type EvidenceActions = ComponentType<{ readonly evidence: Evidence }>;
