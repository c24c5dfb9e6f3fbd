-- One dialect for every database: instants are milliseconds since 1970, ${bytes} is its type of raw bytes.

CREATE TABLE deliveries (
  guid        TEXT     NOT NULL PRIMARY KEY,
  event       TEXT     NOT NULL,
  action      TEXT     NOT NULL,
  received_at BIGINT   NOT NULL,
  payload     ${bytes} NOT NULL
);

-- A pull request is dirty while done < generation, and leased while lease_until lies ahead.
CREATE TABLE pull_requests (
  installation_id BIGINT  NOT NULL,
  owner           TEXT    NOT NULL,
  repository      TEXT    NOT NULL,
  number          INTEGER NOT NULL,
  generation      BIGINT  NOT NULL,
  done            BIGINT  NOT NULL,
  due_at          BIGINT  NOT NULL,
  not_before      BIGINT  NOT NULL,
  lease_token     TEXT,
  lease_until     BIGINT  NOT NULL,
  attempts        INTEGER NOT NULL,
  last_error      TEXT,
  head_sha        TEXT,
  base_sha        TEXT,
  hinted_at       BIGINT  NOT NULL,
  PRIMARY KEY (installation_id, owner, repository, number)
);

CREATE INDEX pull_requests_due ON pull_requests (due_at) WHERE done < generation;
