import type { Peer } from '../peer.ts';

/** Plays a telephone system's part of SIP from scenarios, with sound from a capture. */
export const peer: Peer = { name: 'sipp', packages: ['sip-tester'], programs: ['/usr/bin/sipp'] };
