/** Where the agent's own unsent words outlive a reload: this tab, and nothing but this tab. */
export interface KeptText {
  read(name: string): string | null;
  keep(name: string, text: string): void;
  forget(name: string): void;
}

const prefix = 'desk:';

/**
 * Keeps an agent's words in the storage of this tab. What another agent left in it is thrown away: somebody may have
 * signed in at the same machine.
 */
export function keptText(agentId: string): KeptText {
  const own = `${prefix}${agentId}:`;
  try {
    const others = Object.keys(sessionStorage).filter((key) => key.startsWith(prefix) && !key.startsWith(own));
    for (const key of others) sessionStorage.removeItem(key);
  } catch {
    // Storage is forbidden: words then last as long as the page.
  }
  const memory = new Map<string, string>();
  return {
    read(name) {
      try {
        return memory.get(name) ?? sessionStorage.getItem(own + name);
      } catch {
        return null;
      }
    },
    keep(name, text) {
      memory.set(name, text);
      try {
        sessionStorage.setItem(own + name, text);
      } catch {
        // Forbidden or full.
      }
    },
    forget(name) {
      memory.delete(name);
      try {
        sessionStorage.removeItem(own + name);
      } catch {
        // Forbidden.
      }
    },
  };
}
