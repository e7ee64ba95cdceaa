-- What reconciling made of the claims, kept so that an entry is looked up rather than made anew for everyone who asks. All of it can be
-- made from the tables of V1 again, and is, whenever another version of reconciling is at work.
-- Days are counted from 1970-01-01; what still holds does so until 2147483647.
PRAGMA user_version = 3;

-- Which version of reconciling made it; nothing where none did.
CREATE TABLE made (
  by TEXT NOT NULL
) STRICT;

-- What was recorded since: the name of a document, or the id of a decision.
CREATE TABLE pending (
  kind TEXT NOT NULL CHECK (kind IN ('doc', 'decision')),
  name TEXT NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER publication_pending AFTER INSERT ON publication BEGIN
  INSERT OR IGNORE INTO pending SELECT 'doc', doc FROM publication WHERE document = new.document;
END;
CREATE TRIGGER extraction_pending AFTER INSERT ON extraction BEGIN
  INSERT OR IGNORE INTO pending SELECT 'doc', doc FROM publication WHERE document = new.document;
END;
CREATE TRIGGER reading_pending AFTER INSERT ON reading BEGIN
  INSERT OR IGNORE INTO pending SELECT 'doc', doc FROM publication WHERE document = new.document;
END;
CREATE TRIGGER imported_claim_pending AFTER INSERT ON imported_claim BEGIN
  INSERT OR IGNORE INTO pending VALUES ('doc', new.doc);
END;
CREATE TRIGGER imported_publication_pending AFTER INSERT ON imported_publication BEGIN
  INSERT OR IGNORE INTO pending VALUES ('doc', new.doc);
END;
CREATE TRIGGER decision_pending AFTER INSERT ON decision BEGIN
  INSERT OR IGNORE INTO pending VALUES ('decision', new.id);
END;
CREATE INDEX imported_claim_doc ON imported_claim (doc);

-- The publication that made a document known, under which its claims count.
CREATE TABLE origin (
  number INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  doc TEXT NOT NULL,
  published TEXT,
  publisher TEXT,
  title TEXT,
  address TEXT,
  recorded TEXT NOT NULL
) STRICT;
CREATE INDEX origin_document ON origin (document);
CREATE INDEX origin_doc ON origin (doc);

-- The claims in force. reading and position say where the claim is; of an imported one, 0 and its number.
CREATE TABLE standing (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  reading INTEGER NOT NULL,
  position INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  verified INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX standing_id ON standing (id);
CREATE INDEX standing_origin ON standing (origin);

-- To which neighbourhood a claim belongs, and the claims known before it that it is tied to: the number and the points of each, in eight
-- bytes each.
CREATE TABLE tied (
  claim INTEGER PRIMARY KEY,
  neighbourhood INTEGER NOT NULL,
  ties BLOB
) STRICT;
CREATE INDEX tied_neighbourhood ON tied (neighbourhood);

CREATE TABLE block (
  key INTEGER NOT NULL,
  place INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  PRIMARY KEY (key, place, claim)
) STRICT, WITHOUT ROWID;

-- To which entry a claim belongs from when until when; an entry goes by the number of its first claim.
CREATE TABLE stay (
  claim INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (claim, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX stay_entry ON stay (entry, since, until, claim);

-- What is known of an entry from when until when, as far as lists choose and sort by it.
-- rank: the ledger's own order among those first known on one day. disagreements: 1 conflict, 2 progress, 4 refinement, added up.
-- begins, ends: its own time, or the day on which it was first known. valid_from, valid_until: the days on which it is true.
-- words: everything else that is chosen by, each word between two spaces.
CREATE TABLE version (
  number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  type TEXT NOT NULL,
  first_known INTEGER NOT NULL,
  rank TEXT NOT NULL,
  last_known INTEGER NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_until INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  disagreements INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX version_entry ON version (entry, since, until);
CREATE INDEX version_first ON version (first_known, rank, since, until, type);
CREATE INDEX version_last ON version (last_known, since, until, type);
CREATE INDEX version_disagreeing ON version (disagreements, last_known, since, until, type) WHERE disagreements > 0;

-- Who is named in a version: JPN whatever it is there, "from JPN", "to JPN", "ASEAN + JPN" where both are, "JPN > ASEAN" where the one
-- promises something to the other.
CREATE TABLE named (
  who TEXT NOT NULL,
  first_known INTEGER NOT NULL,
  version INTEGER NOT NULL,
  last_known INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  type TEXT NOT NULL,
  PRIMARY KEY (who, first_known, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX named_last ON named (who, last_known, since, until, type);

-- How many entries of a type each day brought, those that went taken off.
CREATE TABLE tally (
  type TEXT NOT NULL,
  day INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  PRIMARY KEY (type, day)
) STRICT, WITHOUT ROWID;
