// Makes the site an app of the device that text can be shared with: an SMS with a number leads to its page. There is
// no copy for offline: a status that may be old would be worse than none, so no service worker answers requests.
import type { APIRoute } from 'astro';
import { LANG_TAG, LANGS } from '../../../../functions/contract/lang.ts';
import { words } from '../../../../functions/contract/words.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang }, props: { lang } }));

export const GET: APIRoute<{ lang: (typeof LANGS)[number] }> = ({ props: { lang } }) => {
  const png = (size: number, purpose = 'any') => ({
    src: `/icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: '/',
    name: 'Parcel Desk',
    short_name: 'Parcel Desk',
    description: words(lang)('home.lead'),
    lang: LANG_TAG[lang],
    start_url: `/${lang}/`,
    scope: '/',
    display: 'minimal-ui',
    background_color: '#151a21',
    theme_color: '#151a21',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      png(192),
      png(512),
      png(512, 'maskable'),
    ],
    shortcuts: [{ name: words(lang)('form.submit'), url: `/${lang}/track` }],
    share_target: {
      action: `/${lang}/track`,
      method: 'GET',
      params: { title: 'title', text: 'n', url: 'n' },
    },
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
