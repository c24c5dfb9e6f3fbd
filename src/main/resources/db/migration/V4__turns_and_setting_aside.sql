-- What a row is now: 0 clean, 1 running, 2 ready, 3 put off until due_at, 4 set aside. No time is
-- needed to tell, so each has an index of its own, which holds nothing else.
ALTER TABLE work ADD COLUMN state INTEGER NOT NULL DEFAULT 0;
-- Its place in the line of its priority, in which the installations take turns.
ALTER TABLE work ADD COLUMN turn BIGINT NOT NULL DEFAULT 0;
-- The most urgent mark since it was leased.
ALTER TABLE work ADD COLUMN next_priority INTEGER NOT NULL DEFAULT 1;
-- Tries that count against it; what the host put off does not.
ALTER TABLE work ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
-- When it was given up, 0 while it is not; until it is in state 4, that is still to be told.
ALTER TABLE work ADD COLUMN set_aside_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE work ADD COLUMN set_aside_why TEXT;
ALTER TABLE work ADD COLUMN changed_at BIGINT NOT NULL DEFAULT 0;

UPDATE work SET state = CASE WHEN done < generation THEN 3 ELSE 0 END, changed_at = due_at;

DROP INDEX work_due;
DROP INDEX work_order;
CREATE INDEX work_ready ON work (priority, turn, due_at, installation_id) WHERE state = 2;
CREATE INDEX work_ready_installations ON work (installation_id) WHERE state = 2;
CREATE INDEX work_put_off ON work (due_at, priority) WHERE state = 3;
CREATE INDEX work_running ON work (lease_until) WHERE state = 1;
CREATE INDEX work_clean ON work (changed_at) WHERE state = 0;
CREATE INDEX work_served ON work (priority, turn) WHERE state <> 2;
CREATE INDEX work_turns ON work (installation_id, priority, turn);
CREATE INDEX work_set_aside ON work (set_aside_at) WHERE set_aside_at > 0;

-- Whether the payload is still there; each row is in one of the two indexes.
ALTER TABLE deliveries ADD COLUMN kept INTEGER NOT NULL DEFAULT 1;
CREATE INDEX deliveries_with_payload ON deliveries (received_at) WHERE kept = 1;
CREATE INDEX deliveries_without_payload ON deliveries (received_at) WHERE kept = 0;

ALTER TABLE requests ADD COLUMN asked_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE remembered ADD COLUMN kept_at BIGINT NOT NULL DEFAULT 0;
UPDATE requests SET asked_at = (SELECT COALESCE(MAX(received_at), 0) FROM deliveries);
UPDATE remembered SET kept_at = (SELECT COALESCE(MAX(received_at), 0) FROM deliveries);
CREATE INDEX requests_age ON requests (asked_at);
CREATE INDEX remembered_age ON remembered (kept_at);
CREATE INDEX requests_place ON requests (place);
