-- The first form of a record. Names ending in _first and _last are civil days written
-- as the number YYYYMMDD: the earliest and the latest that a date can mean. An open or
-- unknown end is -99999999 or 99999999. Where there is no date, first is 100000000 and
-- last -100000000: such rows come last and are in no range. start and stop count
-- Unicode code points in the text. n is the place of a row in the order of its listing.

-- +goose Up
CREATE TABLE document (
    no              INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    hash            TEXT NOT NULL,
    title           TEXT NOT NULL,
    publisher       TEXT NOT NULL,
    url             TEXT NOT NULL,
    published       TEXT NOT NULL,
    published_first INTEGER NOT NULL,
    published_last  INTEGER NOT NULL,
    language        TEXT NOT NULL,
    length          INTEGER NOT NULL,
    recorded        TEXT NOT NULL,
    reader          TEXT NOT NULL,
    statements      INTEGER NOT NULL,
    entities        INTEGER NOT NULL,
    notes           TEXT NOT NULL -- a JSON list of strings
) STRICT;

CREATE UNIQUE INDEX document_order ON document (published_first, published_last, published, id);
CREATE INDEX document_publisher ON document (publisher);

-- The text is apart from the document so that listings do not read past it.
CREATE TABLE body (
    document INTEGER PRIMARY KEY REFERENCES document (no),
    text     TEXT NOT NULL
) STRICT;

-- One row a document: its words as package words folds them, parted by spaces. The
-- ascii tokenizer takes them as they are. No copy of the words is kept.
CREATE VIRTUAL TABLE body_words USING fts5 (words, tokenize = 'ascii', content = '', contentless_delete = 1);

-- An entity across the record. All but id is kept by the triggers on appearance.
CREATE TABLE entity (
    no         INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL DEFAULT '',
    folded     TEXT NOT NULL DEFAULT '',
    kind       TEXT NOT NULL DEFAULT '',
    register   TEXT NOT NULL DEFAULT '',
    named      INTEGER NOT NULL DEFAULT 0,
    documents  INTEGER NOT NULL DEFAULT 0,
    statements INTEGER NOT NULL DEFAULT 0,
    mentions   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX entity_order ON entity (statements DESC, name, id);

-- An entity in one document, as the entries of the document describe it.
CREATE TABLE appearance (
    document   INTEGER NOT NULL REFERENCES document (no),
    entity     INTEGER NOT NULL REFERENCES entity (no),
    name       TEXT NOT NULL,
    length     INTEGER NOT NULL, -- of the name, in code points
    folded     TEXT NOT NULL,
    kind       TEXT NOT NULL,
    register   TEXT NOT NULL,
    named      INTEGER NOT NULL,
    statements INTEGER NOT NULL,
    mentions   INTEGER NOT NULL,
    PRIMARY KEY (document, entity)
) STRICT, WITHOUT ROWID;

-- Documents may describe one entity in different words. The description that stands in
-- the record is the first in this order, whatever came first: one from the register,
-- then the longest name, then the smallest.
CREATE INDEX appearance_choice ON appearance
    (entity, (register = ''), length DESC, name, kind, register, named);

-- +goose StatementBegin
CREATE TRIGGER appearance_added AFTER INSERT ON appearance BEGIN
    UPDATE entity SET
        documents  = documents + 1,
        statements = statements + new.statements,
        mentions   = mentions + new.mentions,
        (name, folded, kind, register, named) = (
            SELECT name, folded, kind, register, named FROM appearance WHERE entity = new.entity
            ORDER BY (register = ''), length DESC, name, kind, register, named LIMIT 1)
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
        (name, folded, kind, register, named) = (
            SELECT name, folded, kind, register, named FROM appearance WHERE entity = old.entity
            ORDER BY (register = ''), length DESC, name, kind, register, named LIMIT 1)
    WHERE no = old.entity;
END;
-- +goose StatementEnd

-- The different words by which an entity is mentioned, and how often.
CREATE TABLE name (
    entity INTEGER NOT NULL REFERENCES entity (no) ON DELETE CASCADE,
    words  TEXT NOT NULL,
    folded TEXT NOT NULL,
    uses   INTEGER NOT NULL,
    PRIMARY KEY (entity, words)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
    document INTEGER NOT NULL,
    n        INTEGER NOT NULL,
    entity   INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    stop     INTEGER NOT NULL,
    exact    TEXT NOT NULL,
    PRIMARY KEY (document, n),
    FOREIGN KEY (document, entity) REFERENCES appearance (document, entity)
) STRICT, WITHOUT ROWID;

CREATE TABLE role (
    no       INTEGER PRIMARY KEY,
    document INTEGER NOT NULL,
    n        INTEGER NOT NULL,
    entity   INTEGER NOT NULL,
    title    TEXT NOT NULL,
    of       INTEGER,
    UNIQUE (document, n),
    FOREIGN KEY (document, entity) REFERENCES appearance (document, entity),
    FOREIGN KEY (document, of) REFERENCES appearance (document, entity)
) STRICT;

CREATE INDEX role_entity ON role (entity);

CREATE TABLE role_span (
    role  INTEGER NOT NULL REFERENCES role (no) ON DELETE CASCADE,
    n     INTEGER NOT NULL,
    start INTEGER NOT NULL,
    stop  INTEGER NOT NULL,
    exact TEXT NOT NULL,
    PRIMARY KEY (role, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE time (
    document INTEGER NOT NULL REFERENCES document (no),
    n        INTEGER NOT NULL,
    edtf     TEXT NOT NULL,
    start    INTEGER NOT NULL,
    stop     INTEGER NOT NULL,
    exact    TEXT NOT NULL,
    PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
    no          INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    document    INTEGER NOT NULL REFERENCES document (no),
    n           INTEGER NOT NULL,
    directness  TEXT NOT NULL,
    speaker     INTEGER,
    status      TEXT NOT NULL,
    speaks_as   TEXT NOT NULL,
    medium      TEXT NOT NULL,
    medium_kind TEXT NOT NULL,
    said        TEXT NOT NULL,
    -- The days of said or, where it is unclear, of publication.
    day_first   INTEGER NOT NULL,
    day_last    INTEGER NOT NULL,
    polarity    TEXT NOT NULL,
    modality    TEXT NOT NULL,
    act         TEXT NOT NULL,
    within      TEXT NOT NULL,
    UNIQUE (document, n),
    FOREIGN KEY (document, speaker) REFERENCES appearance (document, entity)
) STRICT;

CREATE INDEX statement_speaker ON statement (speaker);
CREATE INDEX statement_day ON statement (day_first);

-- The words of a statement. part is 'source', 'cue', 'content' or 'said'.
CREATE TABLE statement_span (
    statement INTEGER NOT NULL REFERENCES statement (no) ON DELETE CASCADE,
    part      TEXT NOT NULL,
    n         INTEGER NOT NULL,
    start     INTEGER NOT NULL,
    stop      INTEGER NOT NULL,
    exact     TEXT NOT NULL,
    PRIMARY KEY (statement, part, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE addressee (
    statement INTEGER NOT NULL REFERENCES statement (no) ON DELETE CASCADE,
    n         INTEGER NOT NULL,
    entity    INTEGER NOT NULL REFERENCES entity (no),
    PRIMARY KEY (statement, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX addressee_entity ON addressee (entity, statement);

-- One row a statement: the words of its content.
CREATE VIRTUAL TABLE statement_words USING fts5 (words, tokenize = 'ascii', content = '', contentless_delete = 1);

PRAGMA user_version = 1;
