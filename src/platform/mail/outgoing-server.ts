/** An outgoing mail server as somebody filled it in. */
export interface OutgoingServer {
  host: string;
  port: number;
  /** `tls` from the first byte, `starttls` before anything is said; `none` only on this machine. */
  security: 'tls' | 'starttls' | 'none';
  /** Absent where the server asks nobody who they are. */
  user?: string | undefined;
  password?: string | undefined;
  /** Instead of a password, where an application signs in (XOAUTH2). */
  accessToken?: string | undefined;
  /** Root certificate of a certification authority of the house, as PEM. */
  certificate?: string | undefined;
}
