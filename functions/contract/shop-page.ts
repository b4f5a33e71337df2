// A shop's own tracking page: its limits.

/** Folder of its pictures in R2, by shop. */
export const LOGOS = 'shop-logos';
export const LOGO_BYTES_MAX = 262_144;
export const SUPPORT_CHARS_MAX = 600;
export const LINK_CHARS_MAX = 200;
export const SLUG_CHARS_MAX = 40;
