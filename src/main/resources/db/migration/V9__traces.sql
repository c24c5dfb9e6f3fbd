-- The news that work comes from: the newest delivery, its trace (a W3C traceparent), and when the oldest
-- delivery came in that the work covers. Empty for work that no delivery told of.
ALTER TABLE work ADD COLUMN delivery TEXT;
ALTER TABLE work ADD COLUMN trace TEXT;
ALTER TABLE work ADD COLUMN awaited_since BIGINT;
