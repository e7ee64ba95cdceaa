-- What lists, sums and questions about promises need of each entry and claim without reading the claims themselves. Made from them, as all of
-- V3 is: what is stored of entries is thrown away here, and made again by whoever asks next.
PRAGMA user_version = 7;
DELETE FROM made;

-- Of a version of an entry, its values and its name.
CREATE TABLE head (
  version INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

-- The day on which a version falls due without a word; none of those of which nothing is to come, or that were spoken of since.
CREATE TABLE due (
  version INTEGER PRIMARY KEY,
  day INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT;
CREATE INDEX due_day ON due (day, since, until);

-- What a claim says of a promise.
CREATE TABLE statement (
  claim INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
