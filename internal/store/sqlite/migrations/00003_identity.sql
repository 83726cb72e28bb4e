-- Who is who across documents (docs/adr/0011-identity.md), who held which office, and what a
-- statement refers to. Open brings the rows that are there up to date by package identity.
-- +goose Up
ALTER TABLE statement ADD COLUMN refers_to TEXT NOT NULL DEFAULT '';

ALTER TABLE role ADD COLUMN class TEXT NOT NULL DEFAULT '';
ALTER TABLE role ADD COLUMN office INTEGER REFERENCES entity (no);
ALTER TABLE role ADD COLUMN terms TEXT NOT NULL DEFAULT '[]'; -- a JSON list of {from, to}
CREATE INDEX role_office ON role (office) WHERE office IS NOT NULL;

ALTER TABLE appearance ADD COLUMN gender TEXT NOT NULL DEFAULT '';
ALTER TABLE appearance ADD COLUMN also TEXT NOT NULL DEFAULT ''; -- further names, folded, a line each
ALTER TABLE entity ADD COLUMN also TEXT NOT NULL DEFAULT '';

-- Further names go with a description, and decide last between two. Else the triggers are those
-- of before.
DROP TRIGGER appearance_added;
DROP TRIGGER appearance_removed;
DROP INDEX appearance_choice;
CREATE INDEX appearance_choice ON appearance
    (entity, (register = ''), length DESC, name, kind, register, named, also);
-- +goose StatementBegin
CREATE TRIGGER appearance_added AFTER INSERT ON appearance BEGIN
    UPDATE entity SET
        documents  = documents + 1,
        statements = statements + new.statements,
        mentions   = mentions + new.mentions,
        (name, folded, kind, register, named, also) = (
            SELECT name, folded, kind, register, named, also FROM appearance WHERE entity = new.entity
            ORDER BY (register = ''), length DESC, name, kind, register, named, also LIMIT 1)
    WHERE no = new.entity;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER appearance_removed AFTER DELETE ON appearance BEGIN
    DELETE FROM entity WHERE no = old.entity AND documents = 1;
    UPDATE entity SET
        documents  = documents - 1,
        statements = statements - old.statements,
        mentions   = mentions - old.mentions,
        (name, folded, kind, register, named, also) = (
            SELECT name, folded, kind, register, named, also FROM appearance WHERE entity = old.entity
            ORDER BY (register = ''), length DESC, name, kind, register, named, also LIMIT 1)
    WHERE no = old.entity;
END;
-- +goose StatementEnd

-- A row of entity is what has one id in the entries. atom is the id of those that are one by
-- name alone, whole the number of the row in whole that it is part of.
ALTER TABLE entity ADD COLUMN atom TEXT NOT NULL DEFAULT '';
ALTER TABLE entity ADD COLUMN whole INTEGER NOT NULL DEFAULT 0;
UPDATE entity SET atom = id;
CREATE INDEX entity_atom ON entity (atom);
CREATE INDEX entity_whole ON entity (whole);
DROP INDEX entity_order;

-- The keys under which an entity is compared with others.
CREATE TABLE kin (
    block  TEXT NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (no) ON DELETE CASCADE,
    PRIMARY KEY (block, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX kin_entity ON kin (entity);

-- An entity of the record: one or more rows of entity, with the number of one of them.
CREATE TABLE whole (
    no         INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    folded     TEXT NOT NULL,
    also       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    register   TEXT NOT NULL,
    named      INTEGER NOT NULL,
    gender     TEXT NOT NULL,
    documents  INTEGER NOT NULL,
    statements INTEGER NOT NULL,
    mentions   INTEGER NOT NULL
) STRICT;
CREATE INDEX whole_order ON whole (statements DESC, name, id);

-- Pairs of atoms that may be one. content is a record.Merge in JSON, but for what became of it.
CREATE TABLE pair (
    id      TEXT PRIMARY KEY,
    block   TEXT NOT NULL,
    a       TEXT NOT NULL,
    b       TEXT NOT NULL,
    made    INTEGER NOT NULL, -- one by rule
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_block ON pair (block);
CREATE INDEX pair_a ON pair (a) WHERE made;
CREATE INDEX pair_b ON pair (b) WHERE made;

-- What reviewers have decided. Rows are never changed or taken out.
CREATE TABLE review (
    no       INTEGER PRIMARY KEY,
    a        TEXT NOT NULL,
    b        TEXT NOT NULL,
    decision TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    at       TEXT NOT NULL,
    note     TEXT NOT NULL,
    UNIQUE (a, b, decision, reviewer, at, note)
) STRICT;

PRAGMA user_version = 3;
