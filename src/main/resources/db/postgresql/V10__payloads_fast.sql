-- What compresses payloads by default costs a quarter of a delivery. Where the server has no faster way
-- (it depends on how it was built), they are kept as they are, as the embedded database does.
DO $$
BEGIN
  EXECUTE 'ALTER TABLE deliveries ALTER COLUMN payload SET COMPRESSION lz4';
EXCEPTION
  WHEN feature_not_supported OR syntax_error THEN
    ALTER TABLE deliveries ALTER COLUMN payload SET STORAGE EXTERNAL;
END
$$;
