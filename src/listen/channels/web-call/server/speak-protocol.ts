/** A caller without cookies brings its key as a second protocol; only the first one is ever echoed. */
export function speakProtocol(protocols: Set<string>): string | false {
  return protocols.has('ohrensessel') ? 'ohrensessel' : false;
}
