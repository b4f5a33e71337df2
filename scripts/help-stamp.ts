// `npm run help:stamp [slug …]`: says of the translations of these articles (all, without a slug) that
// they say what the Russian article says now. Run it after you have made that true.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HELP = 'site/src/content/help';

/** What a translation has to name as its source. */
export const stampOf = (russian: string): string =>
  createHash('sha256').update(russian.replaceAll('\r\n', '\n')).digest('hex').slice(0, 12);

export const slugsIn = (lang: string): string[] =>
  readdirSync(join(HELP, lang))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -3))
    .sort();

if (process.argv[1]?.endsWith('help-stamp.ts')) {
  const asked = process.argv.slice(2);
  for (const slug of asked.length > 0 ? asked : slugsIn('ru')) {
    const stamp = stampOf(readFileSync(join(HELP, 'ru', `${slug}.md`), 'utf8'));
    for (const lang of ['zh', 'en']) {
      const file = join(HELP, lang, `${slug}.md`);
      if (!existsSync(file)) continue;
      const text = readFileSync(file, 'utf8');
      const line = `translatedFrom: '${stamp}'`;
      const stamped = /^translatedFrom: .*$/m.test(text)
        ? text.replace(/^translatedFrom: .*$/m, line)
        : text.replace(/^(updatedOn: .*)$/m, `$1\n${line}`);
      if (stamped !== text) writeFileSync(file, stamped);
    }
  }
}
