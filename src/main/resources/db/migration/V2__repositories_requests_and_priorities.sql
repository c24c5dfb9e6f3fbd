-- A pull request is a piece of work, and so is a repository: it has the number 0.
DROP INDEX pull_requests_due;
ALTER TABLE pull_requests RENAME TO work;
ALTER TABLE work ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;

CREATE INDEX work_due ON work (due_at) WHERE done < generation;
CREATE INDEX work_order ON work (priority, due_at) WHERE done < generation;
CREATE INDEX work_head ON work (installation_id, owner, repository, head_sha);

-- What somebody asked for of a pull request; a row goes when it is answered.
CREATE TABLE requests (
  guid            TEXT    NOT NULL,
  installation_id BIGINT  NOT NULL,
  owner           TEXT    NOT NULL,
  repository      TEXT    NOT NULL,
  number          INTEGER NOT NULL,
  kind            TEXT    NOT NULL,
  detail          TEXT    NOT NULL,
  place           BIGINT  NOT NULL,
  PRIMARY KEY (guid, number)
);

CREATE INDEX requests_waiting ON requests (installation_id, owner, repository, number, place);
