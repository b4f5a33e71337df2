-- What the seller has filled into the claim about a ticket: JSON of claim-facts.ts; NULL: nothing yet.
ALTER TABLE tickets ADD COLUMN claim TEXT;
