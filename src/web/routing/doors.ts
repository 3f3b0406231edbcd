/** The page of an empty house: look around, or set up. */
export const toWelcome = '/welcome';

/** The sign-in page, which leads back to where somebody wanted to go. */
export function toSignIn(wanted: string): string {
  return wanted === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(wanted)}`;
}
