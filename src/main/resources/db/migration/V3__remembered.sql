-- Whether the newest hint came with the news that the pull request was opened.
ALTER TABLE work ADD COLUMN opened INTEGER NOT NULL DEFAULT 0;

-- What we did on a pull request that the host may not tell us any more.
CREATE TABLE remembered (
  installation_id BIGINT  NOT NULL,
  owner           TEXT    NOT NULL,
  repository      TEXT    NOT NULL,
  number          INTEGER NOT NULL,
  said            TEXT    NOT NULL,
  PRIMARY KEY (installation_id, owner, repository, number)
);
