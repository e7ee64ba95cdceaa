-- What givers and receivers report of their aid. The same identifier may come in several files, and several times in one: all are kept.
PRAGMA user_version = 2;

CREATE TABLE aid_file (
  number INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  name TEXT NOT NULL,
  recorded TEXT NOT NULL REFERENCES moment (at)
) STRICT;

-- One activity of one file: from which line on, and what it says.
CREATE TABLE activity (
  number INTEGER PRIMARY KEY,
  file INTEGER NOT NULL REFERENCES aid_file (number),
  line INTEGER NOT NULL,
  identifier TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX activity_identifier ON activity (identifier);

CREATE TRIGGER aid_file_stays BEFORE UPDATE ON aid_file BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER aid_file_kept BEFORE DELETE ON aid_file BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER activity_stays BEFORE UPDATE ON activity BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER activity_kept BEFORE DELETE ON activity BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
