-- The ledger only ever grows: nothing in these tables is changed or removed, and the triggers at the end hold that.
-- Moments are UTC with microseconds (2023-12-17T09:30:00.000000Z), so that their order as text is their order in time.
PRAGMA application_id = 1162761285; -- "ENTE"
PRAGMA user_version = 1;

-- One line a transaction that recorded anything. Each is later than the one before.
CREATE TABLE moment (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL UNIQUE
) STRICT;

-- Bytes as they came, deflated.
CREATE TABLE document (
  number INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL,
  recorded TEXT NOT NULL REFERENCES moment (at)
) STRICT;

-- The text that one version of an extractor made of the bytes. The latest counts.
CREATE TABLE extraction (
  number INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (hash),
  extractor TEXT NOT NULL,
  text TEXT NOT NULL,
  recorded TEXT NOT NULL REFERENCES moment (at),
  UNIQUE (document, extractor)
) STRICT;

CREATE TABLE publication (
  number INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (hash),
  doc TEXT NOT NULL,
  published TEXT,
  publisher TEXT,
  title TEXT,
  address TEXT,
  recorded TEXT NOT NULL REFERENCES moment (at)
) STRICT;
CREATE UNIQUE INDEX publication_once
  ON publication (document, doc, coalesce(published, ''), coalesce(publisher, ''), coalesce(title, ''), coalesce(address, ''));
CREATE INDEX publication_doc ON publication (doc);

-- A run of one version of the reader over one text, as published then and there. The latest of a document supersedes the earlier ones.
CREATE TABLE reading (
  number INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (hash),
  extraction INTEGER NOT NULL REFERENCES extraction (number),
  publication INTEGER NOT NULL REFERENCES publication (number),
  reader TEXT NOT NULL,
  recorded TEXT NOT NULL REFERENCES moment (at)
) STRICT;
CREATE INDEX reading_document ON reading (document, number);

CREATE TABLE claim (
  reading INTEGER NOT NULL REFERENCES reading (number),
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (reading, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_id ON claim (id);

-- Claims that came without their document; the document may be stored before or after, under the same name.
CREATE TABLE imported_claim (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  doc TEXT NOT NULL,
  json TEXT NOT NULL,
  recorded TEXT NOT NULL REFERENCES moment (at)
) STRICT;

CREATE TABLE imported_publication (
  number INTEGER PRIMARY KEY,
  doc TEXT NOT NULL,
  published TEXT,
  publisher TEXT,
  title TEXT,
  address TEXT,
  recorded TEXT NOT NULL REFERENCES moment (at)
) STRICT;
CREATE UNIQUE INDEX imported_publication_once
  ON imported_publication (doc, coalesce(published, ''), coalesce(publisher, ''), coalesce(title, ''), coalesce(address, ''));

-- kind: same, not-same, this-value, reject, undo. subject: a claim's id, or the decision that is undone.
CREATE TABLE decision (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  other TEXT,
  field TEXT,
  value TEXT,
  author TEXT NOT NULL,
  made TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded TEXT NOT NULL REFERENCES moment (at)
) STRICT;

-- Every title of a document with every text of it, for the search.
CREATE TABLE searchable (
  number INTEGER PRIMARY KEY,
  publication INTEGER NOT NULL REFERENCES publication (number),
  extraction INTEGER NOT NULL REFERENCES extraction (number)
) STRICT;
CREATE INDEX searchable_extraction ON searchable (extraction);

CREATE VIEW searchable_text AS
  SELECT searchable.number AS number, coalesce(publication.title, '') AS title, extraction.text AS text
  FROM searchable
  JOIN publication ON publication.number = searchable.publication
  JOIN extraction ON extraction.number = searchable.extraction;

CREATE VIRTUAL TABLE word_index USING fts5(
  title, text, content = 'searchable_text', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2');

CREATE TRIGGER publication_searchable AFTER INSERT ON publication BEGIN
  INSERT INTO searchable (publication, extraction)
    SELECT new.number, extraction.number FROM extraction WHERE extraction.document = new.document;
END;
CREATE TRIGGER extraction_searchable AFTER INSERT ON extraction BEGIN
  INSERT INTO searchable (publication, extraction)
    SELECT publication.number, new.number FROM publication WHERE publication.document = new.document;
END;
CREATE TRIGGER searchable_indexed AFTER INSERT ON searchable BEGIN
  INSERT INTO word_index (rowid, title, text) SELECT number, title, text FROM searchable_text WHERE number = new.number;
END;

CREATE TRIGGER moment_stays BEFORE UPDATE ON moment BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER moment_kept BEFORE DELETE ON moment BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER document_stays BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER document_kept BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER extraction_stays BEFORE UPDATE ON extraction BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER extraction_kept BEFORE DELETE ON extraction BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER publication_stays BEFORE UPDATE ON publication BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER publication_kept BEFORE DELETE ON publication BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER reading_stays BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER reading_kept BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER claim_stays BEFORE UPDATE ON claim BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER claim_kept BEFORE DELETE ON claim BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER imported_claim_stays BEFORE UPDATE ON imported_claim BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER imported_claim_kept BEFORE DELETE ON imported_claim BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER imported_publication_stays BEFORE UPDATE ON imported_publication BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER imported_publication_kept BEFORE DELETE ON imported_publication BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER decision_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
