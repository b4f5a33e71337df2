/** The last file of migrations/: a database without it is older than this code. A test compares them. */
export const NEWEST_MIGRATION = '0024_awaited_numbers.sql';
