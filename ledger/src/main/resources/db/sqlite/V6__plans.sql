-- Plans as files and documents told them. Each edition says what it says and nothing else; what a plan amounts to is made from them all.
-- More kinds of decision: evidences, no-evidence. Their value is the ruling as JSON; subject is the claim. Whoever wrote version 5 does not
-- know them, and leaves the file alone.
PRAGMA user_version = 6;

-- head: name, title, parties and predecessor, as JSON. mapping: how the file's columns were understood, as JSON; empty of a document.
CREATE TABLE plan_edition (
  number INTEGER PRIMARY KEY,
  plan TEXT NOT NULL,
  head TEXT NOT NULL,
  file TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  published TEXT,
  mapping TEXT NOT NULL,
  recorded TEXT NOT NULL REFERENCES moment (at)
) STRICT;
CREATE INDEX plan_edition_plan ON plan_edition (plan, number);

CREATE TABLE plan_line (
  edition INTEGER NOT NULL REFERENCES plan_edition (number),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (edition, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER plan_edition_stays BEFORE UPDATE ON plan_edition BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER plan_edition_kept BEFORE DELETE ON plan_edition BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER plan_line_stays BEFORE UPDATE ON plan_line BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER plan_line_kept BEFORE DELETE ON plan_line BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
