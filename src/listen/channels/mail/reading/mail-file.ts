import type { Attachment } from 'postal-mime';
import { mailLimits } from './limits.ts';

/** A file that came with a mail. */
export interface MailFile {
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  content: Uint8Array;
  /** Belongs to a picture within the text. */
  contentId: string | undefined;
  isInline: boolean;
  /** Why it is not kept, where it is not: only its name and size are. */
  refused: 'type' | 'size' | undefined;
}

/** Files that do something when they are opened. They are named, not kept: whoever needs one looks into the mailbox itself. */
const runs =
  /\.(?:exe|com|scr|pif|bat|cmd|msi|msp|msc|cpl|hta|jar|js|jse|vbs|vbe|vb|wsf|wsh|ws|ps1|psm1|reg|lnk|url|scf|dll|sys|inf|appx|msix|gadget|application|iso|img|vhdx?|one|chm|dmg|pkg|deb|rpm|sh|apk|docm|dotm|xlsm|xltm|xlam|pptm|potm|ppam|sldm)$/i;
const mediaTypes = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;

/** An attachment with a name and type that can be trusted as far as showing them goes. */
export function mailFile(attachment: Attachment, index: number): MailFile {
  const content = bytesOf(attachment.content);
  const mediaType = mediaTypes.test(attachment.mimeType) ? attachment.mimeType : 'application/octet-stream';
  const name = fileName(attachment.filename) ?? defaultName(mediaType, index);
  const size = content.byteLength;
  const refused = runs.test(name) ? 'type' : size > mailLimits.attachmentBytes ? 'size' : undefined;
  const contentId = attachment.contentId?.replace(/^<|>$/g, '').slice(0, 250);
  return { name, mediaType, size, content: refused ? new Uint8Array() : content, contentId, isInline: isWithinText(attachment), refused };
}

function isWithinText({ related, disposition, mimeType, contentId }: Attachment): boolean {
  return contentId !== undefined && mimeType.startsWith('image/') && (related === true || disposition === 'inline');
}

/** Only the last part of a path, without what a file system or a terminal would take for more than a name. */
function fileName(given: string | null): string | undefined {
  const name = given
    ?.split(/[/\\]/)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cf}\p{Cs}:*?"<>|]/gu, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (!name) return undefined;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return name.length <= 150 ? name : name.slice(0, 150 - ending.length) + ending;
}

function defaultName(mediaType: string, index: number): string {
  const ending = { 'message/rfc822': 'eml', 'text/plain': 'txt', 'text/html': 'html', 'text/calendar': 'ics', 'text/csv': 'csv', 'application/pdf': 'pdf' }[mediaType];
  const guessed = /^image\/(png|jpeg|gif|webp)$/.exec(mediaType)?.[1];
  return `${index + 1}.${ending ?? guessed ?? 'bin'}`;
}

function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
