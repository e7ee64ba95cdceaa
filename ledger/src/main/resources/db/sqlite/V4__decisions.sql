-- More kinds of decision: split, add, same-party, linked, not-linked. Their value is the ruling as JSON; subject is their first claim,
-- of same-party the id that is renamed. Whoever wrote version 3 does not know them, and leaves the file alone.
PRAGMA user_version = 4;

CREATE INDEX decision_subject ON decision (subject, kind);
