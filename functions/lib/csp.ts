// One content security policy for every page: no foreign source, no inline script, own styles by hash.

export const contentSecurityPolicy = (styleHashes: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${["'self'", ...styleHashes].join(' ')}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Contents of the `<style>` elements of a built page. */
export const stylesIn = (html: string): string[] =>
  html
    .split('<style>')
    .slice(1)
    .map((rest) => rest.split('</style>')[0] ?? '');
