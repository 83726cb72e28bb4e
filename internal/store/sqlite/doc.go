// Package sqlite keeps a record in one SQLite file, without a server and without a C
// compiler (modernc.org/sqlite; see docs/adr/0002-sqlite-by-modernc.md).
//
// The file is in write-ahead mode: readers never wait, and one writer at a time works
// in a transaction that it takes before it reads (BEGIN IMMEDIATE), so that two
// processes that add at once take turns. Each commit is synced: what [Store.Put] has
// returned from is on the disk. A process that is killed leaves a document whole or
// absent.
//
// The tables are those of migrations/, in plain SQL; each of the other files has the
// questions about one noun of the record. What a search takes for a word is not left
// to the engine but to package words, which every store shares.
//
// Two numbers in the header of the file say what it is. application_id tells a record
// from any other SQLite file; user_version is the number of the last migration, so
// that a record that a newer Parley wrote is refused instead of misread.
//
// # An entity that documents describe differently
//
// The record has one name for an entity. It is chosen from all documents that bring
// the entity, never by which came first: a description with a register id before one
// without, then the longest name, then the smallest in byte order (then kind, register
// id and whether it is named, so that no choice is left). When a document's entries are
// replaced the choice is made anew, and an entity that no document brings is gone.
package sqlite
