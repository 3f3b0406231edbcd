/** A URI of SIP or a telephone number (RFC 3261, 19.1; RFC 3966), as far as this product looks into one. */
export interface SipUri {
  scheme: 'sip' | 'sips' | 'tel';
  /** Without escapes; empty where the URI names a computer only. For `tel` the number. */
  user: string;
  /** In lower case, IPv6 without brackets; empty for `tel`. */
  host: string;
  port: number | undefined;
  params: ReadonlyMap<string, string>;
}

/** What stands in From, To, Contact or Route: who, and parameters of the header around it. */
export interface SipAddress {
  display: string;
  uri: string;
  params: ReadonlyMap<string, string>;
}

const uriParts = /^(sips?):(?:([^@\s]*)@)?(\[[0-9a-f:.]+\]|[^:;?@[\]\s]+)(?::(\d{1,5}))?((?:;[^?]*)?)(?:\?.*)?$/i;
const telParts = /^tel:(\+?[0-9().a-f*#-]{1,60})((?:;.*)?)$/i;

const highestPort = 65_535;

/** Reads a URI; undefined when it is none of these, or names a port no computer has. */
export function readUri(text: string): SipUri | undefined {
  const tel = telParts.exec(text);
  if (tel) return { scheme: 'tel', user: tel[1] ?? '', host: '', port: undefined, params: readParams(tel[2] ?? '') };
  const sip = uriParts.exec(text);
  if (!sip) return undefined;
  const [, scheme = '', user = '', host = '', named, params = ''] = sip;
  const port = named === undefined ? undefined : Number(named);
  if (port === 0 || (port ?? 1) > highestPort) return undefined;
  return {
    scheme: scheme.toLowerCase() as 'sip' | 'sips',
    user: unescaped(user.split(':')[0] ?? ''),
    host: host.replaceAll(/[[\]]/g, '').toLowerCase(),
    port,
    params: readParams(params),
  };
}

/** Reads `"Name" <sip:…>;tag=…` or `sip:…;tag=…`; undefined when it is neither. */
export function readAddress(text: string): SipAddress | undefined {
  const trimmed = text.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"\s*/.exec(trimmed);
  if (!quoted && trimmed.startsWith('"')) return undefined;
  const open = trimmed.indexOf('<', quoted?.[0].length ?? 0);
  if (open < 0) {
    if (quoted) return undefined;
    // Without angle brackets parameters belong to the header (RFC 3261, 20.10).
    const [uri = '', ...rest] = trimmed.split(';');
    return uri === '' || /\s/.test(uri) ? undefined : { display: '', uri, params: readParams(`;${rest.join(';')}`) };
  }
  const close = trimmed.indexOf('>', open);
  if (close < 0) return undefined;
  const display = quoted ? (quoted[1] ?? '').replaceAll(/\\(.)/g, '$1') : trimmed.slice(0, open).trim();
  return { display, uri: trimmed.slice(open + 1, close).trim(), params: readParams(trimmed.slice(close + 1)) };
}

/** Reads `;name=value;name`; names in lower case, of several with one name the first counts. */
export function readParams(text: string): Map<string, string> {
  const params = new Map<string, string>();
  for (const part of splitOutsideQuotes(text, ';')) {
    const [name = '', ...value] = part.split('=');
    const key = name.trim().toLowerCase();
    if (key !== '' && !params.has(key)) params.set(key, value.join('=').trim().replace(/^"(.*)"$/s, '$1'));
  }
  return params;
}

/** Splits at a sign that stands neither in quotes nor in angle brackets. */
export function splitOutsideQuotes(text: string, sign: ',' | ';'): string[] {
  const parts: string[] = [];
  let from = 0;
  let isQuoted = false;
  let isBracketed = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (isQuoted && letter === '\\') index += 1;
    else if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (letter === '<') isBracketed = true;
    else if (letter === '>') isBracketed = false;
    else if (letter === sign && !isBracketed) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
