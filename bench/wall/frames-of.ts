/** An event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Processor time of the thread, which does not count what else the machine did meanwhile. */
  tdur?: number;
}

/** Milliseconds the page's main thread worked between one mark `frame` and the next. */
export function framesOf(trace: string): number[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const marks = traceEvents.filter(({ name, cat }) => name === 'frame' && cat.includes('blink.user_timing')).sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first) throw new Error('the trace has no frames');
  const isTask = ({ name, ph, pid, tid }: TraceEvent) => name === 'ThreadControllerImpl::RunTask' && ph === 'X' && pid === first.pid && tid === first.tid;
  const tasks = traceEvents.filter(isTask).sort((a, b) => a.ts - b.ts);
  if (tasks.length < marks.length) throw new Error('the trace has no tasks');
  let next = 0;
  return marks.slice(1).map((mark) => {
    let worked = 0;
    // A task that holds a mark began before it and belongs to the frame it ends.
    for (; next < tasks.length && (tasks[next]?.ts ?? Infinity) < mark.ts; next += 1) worked += tasks[next]?.tdur ?? tasks[next]?.dur ?? 0;
    return worked / 1_000;
  }).slice(1);
}
