-- What must not be read by whoever copies the database: sealed with a key that is kept elsewhere.
CREATE TABLE sealed (
  purpose   TEXT     NOT NULL PRIMARY KEY,
  version   INTEGER  NOT NULL,
  nonce     ${bytes} NOT NULL,
  content   ${bytes} NOT NULL,
  sealed_at BIGINT   NOT NULL
);

-- Who may set the server up, for how long: only digests of what they hold.
CREATE TABLE setup_passes (
  digest     TEXT   NOT NULL PRIMARY KEY,
  kind       TEXT   NOT NULL,
  browser    TEXT   NOT NULL,
  detail     TEXT   NOT NULL,
  expires_at BIGINT NOT NULL
);
