/** Somebody who comes into a conference. */
export interface Participant {
  callSid: string;
  /** `customer`, `agent` or `agent:NAME`, where the flow says so. */
  label: string | undefined;
}

/** Who somebody in a conference is. */
export type Part = 'customer' | 'agent' | 'other';

interface Conference {
  customer: string | undefined;
  agent: Participant | undefined;
  /** Whether there was an agent at all: whoever comes without a label later is somebody else. */
  hadAgent: boolean;
  others: Set<string>;
}

/** Conferences of a line that are remembered, and people in one; Twilio allows 250. */
const mostConferences = 2_000;
const mostPeople = 250;

/**
 * Who is who in the conferences of a line. One is the customer, one the agent; everybody else is one more person at the other end,
 * whom the customer has to have agreed to. Whoever cannot be told counts as such.
 */
export class Conferences {
  readonly #known = new Map<string, Conference>();

  /** @param isCustomer asks whether a call is a customer's; only where no label says so. */
  async join(sid: string, participant: Participant, isCustomer: () => Promise<boolean>): Promise<Part> {
    const conference = this.#at(sid);
    const { callSid, label } = participant;
    if (conference.customer === callSid || label === 'customer' || (conference.customer === undefined && !isAgent(label) && (await isCustomer()))) {
      conference.customer ??= callSid;
      if (conference.customer === callSid) return 'customer';
    }
    if (isAgent(label) || !conference.hadAgent || conference.agent?.callSid === callSid) {
      conference.agent = participant;
      conference.hadAgent = true;
      return 'agent';
    }
    if (conference.others.size < mostPeople) conference.others.add(callSid);
    return 'other';
  }

  /** Who leaves; undefined for somebody who never came. */
  leave(sid: string, callSid: string): Part | undefined {
    const conference = this.#known.get(sid);
    if (!conference) return undefined;
    if (conference.customer === callSid) return 'customer';
    if (conference.agent?.callSid === callSid) {
      conference.agent = undefined;
      return 'agent';
    }
    return conference.others.delete(callSid) ? 'other' : undefined;
  }

  /** Forgets a conference that has ended. */
  end(sid: string): void {
    this.#known.delete(sid);
  }

  /** The customer's call, and who else is there already. */
  of(sid: string): Readonly<Conference> {
    return this.#known.get(sid) ?? { customer: undefined, agent: undefined, hadAgent: false, others: new Set() };
  }

  #at(sid: string): Conference {
    const known = this.#known.get(sid) ?? { customer: undefined, agent: undefined, hadAgent: false, others: new Set<string>() };
    // The oldest are forgotten: their end was never told.
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && !this.#known.has(sid) && this.#known.size >= mostConferences) this.#known.delete(oldest);
    this.#known.set(sid, known);
    return known;
  }
}

function isAgent(label: string | undefined): boolean {
  return label === 'agent' || (label?.startsWith('agent:') ?? false);
}

/** The agent a label names, as in `agent:maren@example.org`. */
export function agentNamedBy(label: string | undefined): string | undefined {
  return label?.startsWith('agent:') ? label.slice('agent:'.length) : undefined;
}
