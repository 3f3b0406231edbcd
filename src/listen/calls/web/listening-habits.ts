/** How somebody likes to listen. */
export interface ListeningHabits {
  /** 0 to 1. */
  volume: number;
  isMuted: boolean;
  /** Customer left and agent right; otherwise both in the middle. */
  isApart: boolean;
}

const name = 'ohrensessel.listening';
const usual: ListeningHabits = { volume: 0.8, isMuted: false, isApart: true };

/** The habits this browser remembers; muting is none of them. */
export function keptListening(): ListeningHabits {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<ListeningHabits>;
    const volume = typeof kept.volume === 'number' && kept.volume >= 0 && kept.volume <= 1 ? kept.volume : usual.volume;
    return { volume, isMuted: false, isApart: kept.isApart !== false };
  } catch {
    return usual;
  }
}

/** Remembers them. */
export function keepListening({ volume, isApart }: ListeningHabits): void {
  try {
    localStorage.setItem(name, JSON.stringify({ volume, isApart }));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
