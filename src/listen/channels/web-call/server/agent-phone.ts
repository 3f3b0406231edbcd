import type { PhoneNews } from '../contract/line.ts';
import type { LineEnd } from './line-end.ts';

/** One open page of an agent. At most one of them is switched on: it rings, speaks and hears. */
export interface AgentPhone extends LineEnd<PhoneNews> {
  readonly agentId: string;
  isOn: boolean;
}
