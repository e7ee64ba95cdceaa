-- How each text is worded, for finding which are made from which. A text that was stored before this table was has its sketch made when it is
-- asked for.
PRAGMA user_version = 5;

CREATE TABLE sketch (
  extraction INTEGER PRIMARY KEY REFERENCES extraction (number),
  numbers BLOB NOT NULL
) STRICT;
CREATE TRIGGER sketch_stays BEFORE UPDATE ON sketch BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER sketch_kept BEFORE DELETE ON sketch BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
