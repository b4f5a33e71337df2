// What only some requests need, as one part of the Worker: each further part splits what all of them share.

export { showLogo } from './embeds/logo.ts';
export { saveSettings, showSettings } from './embeds/settings-forms.tsx';
export { findPage } from './embeds/shop-page.ts';
export { lookOf, renderShopPage } from './embeds/shop-page-view.tsx';
export { answerTelegram } from './embeds/telegram.ts';
export { readWidgetForm } from './embeds/widget-form.ts';
export { renderWidgetPage } from './embeds/widget-page.tsx';
export { readFeed } from './feeds/read.ts';
export { endFeed, makeFeed, showFeeds } from './feeds/settings-forms.tsx';
