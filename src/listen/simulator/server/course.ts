import type { ConversationEvent } from '#listen/conversations/contract/events.ts';

/** Where a simulated conversation stands, as its log says: people may take it, answer it, hand it on or end it at any time. */
export class Course {
  state: 'waiting' | 'live' | 'wrap-up' | 'closed' = 'waiting';
  agentId: string | null = null;
  /** The agent has spoken since the customer last did. */
  isAnswered = false;
  /** How often the agent has spoken. */
  answers = 0;
  /** The customer's yes to listening stands. */
  isHeard = false;

  /** Takes in the next event. */
  add(event: ConversationEvent): void {
    switch (event.kind) {
      case 'taken':
        this.state = 'live';
        this.agentId = event.body.agentId;
        break;
      case 'handed-over':
        this.agentId = event.body.to;
        break;
      case 'released':
        this.state = 'waiting';
        this.agentId = null;
        break;
      case 'wrapped-up':
        this.state = 'wrap-up';
        break;
      case 'closed':
        this.state = 'closed';
        break;
      case 'turn':
        this.isAnswered = event.party === 'agent';
        if (event.party === 'agent') this.answers += 1;
        break;
      case 'granted':
        if (event.body.purpose === 'listen') this.isHeard = true;
        break;
      case 'withdrawn':
      case 'refused':
        if (event.body.purpose === 'listen') this.isHeard = false;
        break;
      default:
    }
  }

  /** Nothing more is said. */
  get isOver(): boolean {
    return this.state === 'wrap-up' || this.state === 'closed';
  }
}
