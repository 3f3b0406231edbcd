import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Milliseconds between two looks at how late the event loop is. Each wakes the process: at 10, which is usual, they are half of what an idle house does. */
const loopLookEvery = 50;

/**
 * What Prometheus may know: how much and how fast, never who or what. No label names a person, a customer or a conversation.
 */
export class Metrics {
  readonly #registry = new Registry();

  /** Operations of the API over HTTP, by id and by how they ended. */
  readonly operations = new Histogram({
    name: 'ohrensessel_operation_seconds',
    help: 'Time an operation of the API took',
    labelNames: ['operation', 'outcome'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.#registry],
  });

  /** Events this node appended to conversations. */
  readonly eventsAppended = new Counter({
    name: 'ohrensessel_events_appended_total',
    help: 'Events appended to conversations by this node',
    labelNames: ['kind'] as const,
    registers: [this.#registry],
  });

  /** Turns the gate decided about, once per listener. */
  readonly gateDecisions = new Counter({
    name: 'ohrensessel_gate_decisions_total',
    help: 'Turns the gate let through or withheld, counted per listener',
    labelNames: ['decision'] as const,
    registers: [this.#registry],
  });

  /** What senders sent over live sockets beyond what they may. */
  readonly liveRefused = new Counter({
    name: 'ohrensessel_live_refused_total',
    help: 'Messages and sockets refused because their sender sent too much: message, oversize, socket, cut',
    labelNames: ['what'] as const,
    registers: [this.#registry],
  });

  /** Jobs that failed; they are tried again. */
  readonly jobsFailed = new Counter({
    name: 'ohrensessel_jobs_failed_total',
    help: 'Attempts of a job that failed',
    labelNames: ['job'] as const,
    registers: [this.#registry],
  });

  /** What came and went over lines to other systems. */
  readonly lineMessages = new Counter({
    name: 'ohrensessel_line_messages_total',
    help: 'Messages and deliveries of lines, by kind of line and by what became of them',
    labelNames: ['kind', 'outcome'] as const,
    registers: [this.#registry],
  });

  /** Times the machine's clock was set while the house was open. */
  readonly clockLeaps = new Counter({
    name: 'ohrensessel_clock_leaps_total',
    help: 'Times the clock of this machine was set by more than two seconds while the house was open',
    registers: [this.#registry],
  });

  /** Something that is counted whenever somebody looks. */
  gauge(name: `ohrensessel_${string}`, help: string, count: () => number | Promise<number>): void {
    this.#registry.removeSingleMetric(name);
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.#registry],
      async collect() {
        gauge.set(await count());
      },
    });
  }

  /** Something a feature counts itself. @param look is called before somebody looks, for what happens too often to be counted one by one. */
  counter<L extends string>(name: `ohrensessel_${string}_total`, help: string, labelNames: readonly L[], look: () => void = () => undefined): Counter<L> {
    this.#registry.removeSingleMetric(name);
    return new Counter({ name, help, labelNames, registers: [this.#registry], collect: look });
  }

  /** Durations a feature measures itself, in seconds. */
  histogram(name: `ohrensessel_${string}_seconds`, help: string, buckets: readonly number[]): Histogram {
    this.#registry.removeSingleMetric(name);
    return new Histogram({ name, help, buckets: [...buckets], registers: [this.#registry] });
  }

  /** Adds what Node says about this process. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.#registry, eventLoopMonitoringPrecision: loopLookEvery });
  }

  /** Everything in Prometheus' text format. */
  async render(): Promise<{ type: string; text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }
}
