-- Commits on which a check run was begun and may still be in progress. Written before it is begun,
-- gone when it is known to be completed.
CREATE TABLE begun_check_runs (
  installation_id BIGINT  NOT NULL,
  owner           TEXT    NOT NULL,
  repository      TEXT    NOT NULL,
  number          INTEGER NOT NULL,
  head_sha        TEXT    NOT NULL,
  begun_at        BIGINT  NOT NULL
);

CREATE INDEX begun_check_runs_of ON begun_check_runs (installation_id, owner, repository, number);
CREATE INDEX begun_check_runs_age ON begun_check_runs (begun_at);

-- How often in a row the host did not know what the work is about, and since which generation.
ALTER TABLE work ADD COLUMN misses INTEGER NOT NULL DEFAULT 0;
ALTER TABLE work ADD COLUMN missed_generation BIGINT NOT NULL DEFAULT 0;
