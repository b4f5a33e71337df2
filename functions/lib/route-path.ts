// Whether an address is one of a route's, for telling "not here" from "not by this method".

/** "/:lang{ru|zh|en}/p/:token" as a pattern. */
export const patternOf = (routePath: string): RegExp =>
  new RegExp(`^${routePath.split('/').map(partOf).join('/')}$`);

function partOf(part: string): string {
  if (!part.startsWith(':')) return part;
  const brace = part.indexOf('{');
  return brace < 0 ? '[^/]+' : `(?:${part.slice(brace + 1, -1)})`;
}
