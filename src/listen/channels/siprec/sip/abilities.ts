/** What is allowed and understood, for whoever asks. */
export const abilities: ReadonlyArray<readonly [string, string]> = [
  ['allow', 'INVITE, ACK, BYE, CANCEL, OPTIONS, UPDATE'],
  ['accept', 'application/sdp, application/rs-metadata+xml, application/rs-metadata, multipart/mixed'],
  ['supported', 'siprec, timer'],
];
