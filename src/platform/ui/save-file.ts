/**
 * Hands the reader a file that was made on this page, as their browser hands over downloads.
 * @param type media type, JSON without it.
 */
export function saveFile(name: string, content: BlobPart, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers fetch it only after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
