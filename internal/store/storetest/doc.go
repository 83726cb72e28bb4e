// Package storetest holds every store of records to the contracts of package record:
// one suite, [Run], that each store passes.
//
// Beside the cases that are written out there is an oracle: a record in memory, as
// simple as the contracts can be put, with which a store must agree on every listing of
// entries made by chance, in whatever order they came. [Draft] and [Made] make entries
// of invented documents, for the tests of single stores too.
package storetest
