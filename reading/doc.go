// Package reading defines what one document contains: the parley.reading/1 contract as
// Go types, and nothing else.
//
// A [Reading] is a pure function of the document, the models, the register and the
// process lexicon: the same input gives the same bytes. Everything in it points to the
// words that carry it, as [text.Selector] values ("spans") that count code points.
//
// Lists are never null in JSON: an empty list says that nothing was found. A field
// that may be absent is a pointer or a string that is left out; a value that is not
// known says "unclear".
//
// Statements follow the source-cue-content scheme of attribution annotation (PolNeAR,
// PARC 3.0: Pareti 2012); acts are PLOVER's, with the CAMEO leaf where one is known;
// ceasefires are classed as in the ETH/PRIO Civil Conflict Ceasefire Dataset; dates are
// EDTF.
package reading
