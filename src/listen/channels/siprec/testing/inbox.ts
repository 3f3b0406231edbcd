import { isRequest, type SipRequest, type SipResponse } from '../sip/message.ts';

type SipMessage = SipRequest | SipResponse;

/** Milliseconds a test waits for what should come. */
const longest = 10_000;

/** What the server has sent, and waiting for what it will. */
export class Inbox {
  readonly received: SipMessage[] = [];
  readonly #waiting = new Set<() => void>();

  take(message: SipMessage): void {
    this.received.push(message);
    for (const look of this.#waiting) look();
  }

  /** Takes the first message of a kind out, as soon as there is one. */
  async next<T extends SipMessage>(isIt: (message: SipMessage) => message is T): Promise<T> {
    let found: T | undefined;
    await this.until(() => {
      const index = this.received.findIndex(isIt);
      if (index >= 0) found = this.received.splice(index, 1)[0] as T;
      return found !== undefined;
    }, 'the message that was waited for');
    return found as T;
  }

  /** Resolves once it is so, looking at every message. */
  until(isSo: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`never came: ${what}; last: ${this.received.map((each) => (isRequest(each) ? each.method : each.status)).join(' ')}`));
      }, longest);
      const look = () => {
        if (!isSo()) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }
}
