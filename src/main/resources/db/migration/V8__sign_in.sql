-- Who is signed in. A browser holds the identifier, of which only the hash is here; tokens are sealed.
CREATE TABLE sessions (
  id_hash         TEXT     NOT NULL PRIMARY KEY,
  login           TEXT     NOT NULL,
  tokens          ${bytes} NOT NULL,
  created_at      BIGINT   NOT NULL,
  last_seen_at    BIGINT   NOT NULL
);

CREATE INDEX sessions_created ON sessions (created_at);

-- Attempts to sign in that came back once and must not again.
CREATE TABLE sign_in_attempts (
  state_hash TEXT   NOT NULL PRIMARY KEY,
  expires_at BIGINT NOT NULL
);
