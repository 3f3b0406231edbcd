/** What a photograph may be sent as. What it really is, the picture itself must show. */
export const photoMediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff'] as const;
