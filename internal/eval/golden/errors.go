package golden

import "errors"

// Errors that callers decide on; those returned wrap them with the file.
var (
	// ErrName: a file is not called NAME.golden.json.
	ErrName = errors.New("file name does not end in .golden.json")
	// ErrSchema: a file is no reading of the version that is known here.
	ErrSchema = errors.New("not a parley.reading/1")
	// ErrEvidence: a span of a golden reading is not what its document says there.
	ErrEvidence = errors.New("span is not what the document says")
)
