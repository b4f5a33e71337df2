import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.PUBLIC_ORIGIN || 'https://parcel-desk.example',
  outDir: '../dist',
  trailingSlash: 'always',
  i18n: {
    locales: ['ru', 'zh', 'en'],
    defaultLocale: 'ru',
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  // Colours of code would be inline styles, which the content security policy allows as little.
  markdown: { syntaxHighlight: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Every island is a file of its own: the content security policy allows no inline script.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
