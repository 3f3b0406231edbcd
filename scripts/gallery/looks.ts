/** Everything is drawn in both languages, on both forms of screen, light and dark. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

export const forms = ['desktop', 'phone'] as const;
export type Form = (typeof forms)[number];

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Screens as people have them; the phone knows only a finger. */
export const screens = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
} as const;
