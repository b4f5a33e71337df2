-- In which shape an endpoint gets its messages.
ALTER TABLE endpoints ADD COLUMN format TEXT NOT NULL DEFAULT 'standard' CHECK (format IN ('standard', 'aftership'));
