-- What keeps answers quick where there are many entries.
PRAGMA user_version = 8;

-- Which entries were written or taken away whenever what is stored of them was brought up to date, in that order: who keeps something of them in
-- memory reads those anew that came since. Entry 0 stands for all. The last row stays, so that no number is given twice.
CREATE TABLE turned (
  number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL
) STRICT;

-- The versions in conflict, in both orders.
CREATE INDEX version_conflict_first ON version (first_known, rank, since, until, type) WHERE disagreements & 1;
CREATE INDEX version_conflict_last ON version (last_known, since, until, type) WHERE disagreements & 1;
