/** The field of a form that holds what a refusal names: of a list, such as `domains.0`, the one field its entries are written in. */
export function fieldOf(path: string): string {
  return path.replace(/(?:\.\d+)+$/, '');
}
