/** What the sign-in page can be told in its address (`?problem=`) when a sign-in at the provider came to nothing. */
export const providerRefusals = ['cancelled', 'not-known-here', 'provider-failed'] as const;
export type ProviderRefusal = (typeof providerRefusals)[number];
