/** What our own errand is called from the moment Front took it on: its message gets its id only later. */
export function sentAs(uid: string | null | undefined): string | undefined {
  return uid ? `uid ${uid}` : undefined;
}
