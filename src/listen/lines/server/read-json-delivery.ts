const decoder = new TextDecoder('utf-8', { fatal: true });

/** The JSON of a delivery's body. Undefined when it is no UTF-8 or no JSON. */
export function readJsonDelivery(body: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(body));
  } catch {
    return undefined;
  }
}
