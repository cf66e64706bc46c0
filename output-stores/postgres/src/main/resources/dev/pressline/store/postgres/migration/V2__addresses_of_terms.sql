-- Some tags and categories have another slug than in tables filled before, that of their pages on the site. A store
-- without a place in the log is filled again, beside what readers see.
DELETE FROM log_position;
