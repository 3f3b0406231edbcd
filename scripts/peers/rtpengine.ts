import type { Peer } from '../peer.ts';

/** Carries the sound of calls in many telephone systems, and forks it to recording servers. */
export const peer: Peer = { name: 'rtpengine', packages: ['rtpengine-daemon'], programs: ['/usr/bin/rtpengine'] };
