// CSV feeds: the lists a spreadsheet can read again and again.
export const FEED_LISTS = ['parcels', 'today', 'deadlines', 'tickets'] as const;
export type FeedList = (typeof FEED_LISTS)[number];

export const FEEDS_MAX = 20;
export const FEED_ROWS_MAX = 5000;
/** Of one feed. A spreadsheet reads once an hour, and when it is opened. */
export const FEED_READS_A_MINUTE = 10;
