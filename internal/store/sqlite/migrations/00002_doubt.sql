-- How likely each attribution is right, 0 where that is not known. The words that hedge it
-- are in statement_span, with the part 'hedge'.

-- +goose Up
ALTER TABLE statement ADD COLUMN probability REAL NOT NULL DEFAULT 0;

PRAGMA user_version = 2;
