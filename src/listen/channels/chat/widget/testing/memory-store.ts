/** A browser's store as an object: names are its own properties, as `Object.keys` shows them. */
export function memoryStore(): Storage {
  const store = {} as Storage;
  const hidden = (value: unknown) => ({ value, enumerable: false });
  return Object.defineProperties(store, {
    getItem: hidden((name: string) => (Object.hasOwn(store, name) ? (store[name] as string) : null)),
    setItem: hidden((name: string, value: string) => void (store[name] = value)),
    removeItem: hidden((name: string) => void delete store[name]),
  });
}
