// Where a sign-in leads.

/** Only paths for signed-in people: a link elsewhere could pass for ours. */
export const safeTarget = (back: string, lang: string): string =>
  /^\/(ru|zh|en)\/(desk|shops|invite)(?![\w-])[\w/?=&.%+-]*$/.test(back) ? back : `/${lang}/desk`;
