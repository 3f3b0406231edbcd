/** Ids longer than this are junk. */
const longest = 400;
/** The newest references are the ones that help. */
const most = 50;

/**
 * Ids in a `Message-ID`, `In-Reply-To` or `References` field, in the order they stand there and without brackets. Fields that
 * hold words instead ("Your message of Tuesday") yield nothing.
 */
export function messageIds(field: string | undefined): string[] {
  if (!field) return [];
  const bracketed = [...field.slice(0, 64 * 1024).matchAll(/<([^<>\s]{1,400})>/g)].map(([, id]) => id ?? '');
  const bare = bracketed.length > 0 ? bracketed : field.trim().split(/[\s,]+/).filter((word) => word.includes('@') && word.length <= longest);
  return [...new Set(bare.map((id) => id.replace(/[<>]/g, '')).filter((id) => id !== ''))].slice(-most);
}
