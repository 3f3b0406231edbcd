import type { Peer } from '../peer.ts';

/** Mail servers most German mailboxes live on. */
export const peer: Peer = {
  name: 'mail',
  packages: ['dovecot-imapd', 'postfix', 'openssl'],
  programs: ['/usr/sbin/dovecot', '/usr/sbin/postfix', '/usr/bin/openssl'],
};
