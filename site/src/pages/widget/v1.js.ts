// The widget as one file. Its address is versioned: what stands on other people's sites keeps working.
import type { APIRoute } from 'astro';
import { transform } from 'esbuild';
import { LANGS } from '../../../../functions/contract/lang.ts';
import { words } from '../../../../functions/contract/words.ts';
import source from '../../widget/v1.ts?raw';

const WORDS = Object.fromEntries(
  LANGS.map((lang) => {
    const t = words(lang);
    const own = [t('widget.more'), t('widget.busy'), t('widget.wrong'), t('widget.failed')];
    return [lang, [t('turn.until'), ...own]];
  }),
);

export const GET: APIRoute = async () => {
  const { code } = await transform(source, {
    loader: 'ts',
    format: 'iife',
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    define: { WORDS: JSON.stringify(WORDS) },
  });
  return new Response(code);
};
