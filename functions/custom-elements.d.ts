// Elements of site/src/islands that the edge renders.
import 'hono/jsx';

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-text': { 'data-copy': string; 'data-copied': string; children?: unknown };
      'news-check': Record<`data-${string}`, string>;
      'follow-parcel': Record<`data-${string}`, string>;
      'local-time': { 'data-lang': string; children?: unknown };
      'import-progress': { 'data-url': string; children?: unknown };
      'parcel-list': {
        class?: string;
        'data-all'?: string;
        'data-count'?: string;
        children?: unknown;
      };
      'parcel-keys': { hidden: boolean; 'data-on': string; children?: unknown };
      'report-chart': { 'data-columns': string; children?: unknown };
      'row-keys': { children?: unknown };
      'ticket-live': Record<`data-${string}`, string> & { children?: unknown };
    }
  }
}
