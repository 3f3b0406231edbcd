import { RtpPort } from './rtp-port.ts';

/** The ports of a line at which sound may come in: even ones, as RTP has them. */
export class RtpPorts {
  readonly #address: string;
  readonly #from: number;
  readonly #count: number;
  #next = 0;

  constructor({ address, from, to }: { address: string; from: number; to: number }) {
    this.#address = address;
    this.#from = from + (from % 2);
    this.#count = Math.max(0, Math.floor((to - this.#from) / 2) + 1);
  }

  /** Opens the next free one; undefined when all are taken. Ports are used in turn, so that late packets of one call do not fall into the next. */
  async open(...listeners: [take: Parameters<typeof RtpPort.open>[2], refused: Parameters<typeof RtpPort.open>[3]]): Promise<RtpPort | undefined> {
    for (let tried = 0; tried < this.#count; tried += 1) {
      const port = this.#from + 2 * this.#next;
      this.#next = (this.#next + 1) % this.#count;
      try {
        return await RtpPort.open(this.#address, port, ...listeners);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      }
    }
    return undefined;
  }
}
