-- Browsers that asked to be told once a number that nobody knew is known.
CREATE TABLE awaited_numbers (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  push_hash TEXT NOT NULL,
  subscription TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('ru', 'zh', 'en')),
  created_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX awaited_numbers_by_number ON awaited_numbers (number, push_hash);
CREATE INDEX awaited_numbers_by_browser ON awaited_numbers (push_hash);
CREATE INDEX awaited_numbers_due ON awaited_numbers (due_at);
