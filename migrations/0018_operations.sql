-- How jobs and queues run, wake-ups that were given up, and indexes by which the operator finds what fails.
CREATE TABLE job_runs (
  kind TEXT PRIMARY KEY,
  started_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  failed_at INTEGER,
  failure TEXT,
  day INTEGER NOT NULL,
  peak INTEGER NOT NULL,
  peak_before INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE dead_letters (
  kind TEXT PRIMARY KEY,
  count INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX connections_failing ON connections (failing_since) WHERE failing_since IS NOT NULL;
CREATE INDEX imports_failed ON imports (updated_at) WHERE state = 'failed';
CREATE INDEX refused_messages_by_time ON refused_messages (at);
