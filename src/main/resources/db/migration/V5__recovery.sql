-- How far the search for what never came has got: one row a fact.
CREATE TABLE recovery_facts (
  name TEXT NOT NULL PRIMARY KEY,
  said TEXT NOT NULL
);

-- Deliveries of the host's list that are to be taken from their records, the oldest first.
CREATE TABLE missed_deliveries (
  id              BIGINT  NOT NULL PRIMARY KEY,
  guid            TEXT    NOT NULL,
  event           TEXT    NOT NULL,
  delivered_at    BIGINT  NOT NULL,
  failed          INTEGER NOT NULL,
  installation_id BIGINT  NOT NULL
);

CREATE INDEX missed_deliveries_order ON missed_deliveries (delivered_at, id);

-- Installations whose open pull requests are looked through: from when on, and up to which page.
CREATE TABLE sweeps (
  installation_id BIGINT  NOT NULL PRIMARY KEY,
  since           BIGINT  NOT NULL,
  page            INTEGER NOT NULL,
  found           INTEGER NOT NULL,
  ended           INTEGER NOT NULL
);
