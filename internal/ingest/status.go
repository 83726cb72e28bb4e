package ingest

import (
	"fmt"
	"net/http"
)

// A statusError is an answer other than 200. It wraps ErrStatus.
type statusError struct{ code int }

func (e *statusError) Unwrap() error { return ErrStatus }

func (e *statusError) Error() string {
	what := "try again later"
	switch {
	case e.code == http.StatusNotFound || e.code == http.StatusGone:
		what = "check the address"
	case e.code == http.StatusUnauthorized || e.code == http.StatusForbidden || e.code == http.StatusPaymentRequired ||
		e.code == http.StatusUnavailableForLegalReasons:
		what = "open the page in a browser, save it and name the file"
	case e.code < 500 && e.code != http.StatusTooManyRequests:
		what = "save the page in a browser and name the file"
	}
	return fmt.Sprintf("%v: %d %s; %s", ErrStatus, e.code, http.StatusText(e.code), what)
}
