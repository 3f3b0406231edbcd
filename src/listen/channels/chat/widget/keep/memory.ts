/** Entries under names of our own in one of the browser's stores. */
export interface Memory {
  read(name: string): string | null;
  write(name: string, value: string): void;
  forget(name: string): void;
  names(): string[];
}

/**
 * Opens the entries that begin with `prefix`. Where the browser keeps nothing (private windows, blocked storage, a full
 * disk) they live as long as the page. Nothing is written before somebody calls `write`.
 */
export function openMemory(prefix: string, store: () => Storage): Memory {
  const fleeting = new Map<string, string>();
  /** @returns undefined where the store refuses. */
  const attempt = <T>(work: (lasting: Storage) => T): T | undefined => {
    try {
      return work(store());
    } catch {
      return undefined;
    }
  };
  function forget(name: string): void {
    fleeting.delete(name);
    attempt((lasting) => lasting.removeItem(prefix + name));
  }
  return {
    read: (name) => fleeting.get(name) ?? attempt((lasting) => lasting.getItem(prefix + name)) ?? null,
    write(name, value) {
      fleeting.delete(name);
      const isKept = attempt((lasting) => {
        lasting.setItem(prefix + name, value);
        return true;
      });
      if (isKept) return;
      // What stands in the store is older than what did not fit into it.
      forget(name);
      fleeting.set(name, value);
    },
    forget,
    names() {
      const kept = attempt((lasting) => Object.keys(lasting)) ?? [];
      const own = kept.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
      return [...own, ...fleeting.keys()];
    },
  };
}
