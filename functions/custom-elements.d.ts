// Elements of site/src/islands that the edge renders.
import 'hono/jsx';

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-text': {
        class?: string;
        'data-copy': string;
        'data-copied': string;
        children?: unknown;
      };
      'news-check': Record<`data-${string}`, string>;
      'desk-clock': { 'data-zone': string; 'data-at': string; children?: unknown };
      'desk-keys': { hidden: boolean; 'data-single': 'on' | 'off'; children?: unknown };
      'follow-parcel': Record<`data-${string}`, string> & { children?: unknown };
      'share-page': Record<`data-${string}`, string> & { children?: unknown };
      'recent-parcels': Record<`data-${string}`, string> & { hidden?: boolean };
      'local-time': { 'data-lang': string; children?: unknown };
      'import-progress': { 'data-url': string; children?: unknown };
      'parcel-list': { 'data-all': string; children?: unknown };
      'pop-menu': { children?: unknown };
      'reply-draft': Record<`data-${string}`, string> & { children?: unknown };
      'use-passkey': { 'data-kind': string; 'data-options': string; children?: unknown };
      'show-password': { 'data-show': string; 'data-hide': string; children?: unknown };
      'parcel-desk': Record<string, unknown>;
      'ticket-live': Record<`data-${string}`, string> & { children?: unknown };
    }
  }
}
