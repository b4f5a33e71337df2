-- Whether keys of one letter work on this person's desk.
ALTER TABLE users ADD COLUMN singleKeys INTEGER NOT NULL DEFAULT 1 CHECK (singleKeys IN (0, 1));
