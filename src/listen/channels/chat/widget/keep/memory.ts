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
  const lasting = attempt(store);
  const fleeting = new Map<string, string>();
  return {
    read: (name) => fleeting.get(name) ?? attempt(() => lasting?.getItem(prefix + name)) ?? null,
    write(name, value) {
      const kept = attempt(() => (lasting?.setItem(prefix + name, value), lasting !== undefined));
      if (kept) fleeting.delete(name);
      else fleeting.set(name, value);
    },
    forget(name) {
      fleeting.delete(name);
      attempt(() => lasting?.removeItem(prefix + name));
    },
    names() {
      const kept = attempt(() => Object.keys(lasting ?? {})) ?? [];
      const own = kept.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
      return [...new Set([...own, ...fleeting.keys()])];
    },
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
