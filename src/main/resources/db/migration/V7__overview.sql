-- What was found on the default branch of each repository when it was last looked at. `weight` orders them, worst first.
CREATE TABLE overview_repositories (
  installation_id BIGINT  NOT NULL,
  owner           TEXT    NOT NULL,
  repository      TEXT    NOT NULL,
  branch          TEXT    NOT NULL,
  head_sha        TEXT    NOT NULL,
  mark            TEXT    NOT NULL,
  visited_at      BIGINT  NOT NULL,
  first_day       INTEGER NOT NULL,
  files           INTEGER NOT NULL,
  whole           INTEGER NOT NULL,
  errors          INTEGER NOT NULL,
  warnings        INTEGER NOT NULL,
  notes           INTEGER NOT NULL,
  silenced        INTEGER NOT NULL,
  weight          BIGINT  NOT NULL,
  PRIMARY KEY (installation_id, owner, repository)
);

CREATE INDEX overview_repositories_worst ON overview_repositories (weight, owner, repository);
CREATE INDEX overview_repositories_name ON overview_repositories (owner, repository);

CREATE TABLE overview_practices (
  installation_id BIGINT  NOT NULL,
  owner           TEXT    NOT NULL,
  repository      TEXT    NOT NULL,
  practice        TEXT    NOT NULL,
  findings        INTEGER NOT NULL,
  PRIMARY KEY (installation_id, owner, repository, practice)
);

-- The most severe ones; the counts above are of all.
CREATE TABLE overview_findings (
  installation_id BIGINT  NOT NULL,
  owner           TEXT    NOT NULL,
  repository      TEXT    NOT NULL,
  place           INTEGER NOT NULL,
  rule            TEXT    NOT NULL,
  practice        TEXT    NOT NULL,
  severity        TEXT    NOT NULL,
  path            TEXT    NOT NULL,
  line            INTEGER NOT NULL,
  message         TEXT    NOT NULL,
  fingerprint     TEXT    NOT NULL,
  PRIMARY KEY (installation_id, owner, repository, place)
);

CREATE INDEX overview_findings_rule ON overview_findings (rule, installation_id, owner, repository);

CREATE TABLE overview_suppressions (
  installation_id BIGINT  NOT NULL,
  owner           TEXT    NOT NULL,
  repository      TEXT    NOT NULL,
  place           INTEGER NOT NULL,
  rule            TEXT    NOT NULL,
  path            TEXT    NOT NULL,
  line            INTEGER NOT NULL,
  said_by         TEXT    NOT NULL,
  reason          TEXT,
  PRIMARY KEY (installation_id, owner, repository, place)
);

-- A row for each day on which a practice's count was another than before; days since 1970.
CREATE TABLE overview_history (
  installation_id BIGINT  NOT NULL,
  owner           TEXT    NOT NULL,
  repository      TEXT    NOT NULL,
  practice        TEXT    NOT NULL,
  day             INTEGER NOT NULL,
  findings        INTEGER NOT NULL,
  change          INTEGER NOT NULL,
  PRIMARY KEY (installation_id, owner, repository, practice, day)
);

CREATE INDEX overview_history_day ON overview_history (day);

-- A pull request counts once on each day, with the last conclusion of that day.
CREATE TABLE overview_reviews (
  installation_id BIGINT  NOT NULL,
  owner           TEXT    NOT NULL,
  repository      TEXT    NOT NULL,
  number          INTEGER NOT NULL,
  day             INTEGER NOT NULL,
  head_sha        TEXT    NOT NULL,
  conclusion      TEXT    NOT NULL,
  PRIMARY KEY (installation_id, owner, repository, number, day)
);

CREATE INDEX overview_reviews_day ON overview_reviews (day);

-- Remarks whose cause is gone, on the day on which that was seen first.
CREATE TABLE overview_fixes (
  installation_id BIGINT  NOT NULL,
  owner           TEXT    NOT NULL,
  repository      TEXT    NOT NULL,
  number          INTEGER NOT NULL,
  thread          TEXT    NOT NULL,
  rule            TEXT    NOT NULL,
  day             INTEGER NOT NULL,
  PRIMARY KEY (installation_id, owner, repository, number, thread, rule)
);

CREATE INDEX overview_fixes_day ON overview_fixes (day);

-- Who reads along, and which repositories the host lets them see, for as long as its word is good.
CREATE TABLE overview_viewers (
  viewer        TEXT    NOT NULL PRIMARY KEY,
  refresh_after BIGINT  NOT NULL,
  complete      INTEGER NOT NULL,
  valid_until   BIGINT  NOT NULL
);

CREATE TABLE overview_sight (
  viewer          TEXT   NOT NULL,
  installation_id BIGINT NOT NULL,
  owner           TEXT   NOT NULL,
  repository      TEXT   NOT NULL,
  reading         BIGINT NOT NULL,
  valid_until     BIGINT NOT NULL,
  PRIMARY KEY (viewer, installation_id, owner, repository)
);

CREATE INDEX overview_sight_end ON overview_sight (valid_until);
