package plain

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/parley-project/parley/edtf"
)

// isoTime matches a day with a time in the shapes that RFC 3339, ISO 8601 and content
// systems give it: T or a space between, seconds and fractions or none, the zone with
// a colon, without, or missing.
var isoTime = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)? ?([Zz]|[+-]\d\d(?::?\d\d)?)?$`)

// isoBasicDay matches a day without hyphens.
var isoBasicDay = regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)$`)

// ParseDate reads a publication date: any EDTF date of package edtf, or a time in one
// of the usual ISO 8601 spellings, which keeps its zone and loses fractions of a
// second. A time without a zone stays without. Errors are those of [edtf.Parse].
func ParseDate(s string) (edtf.Date, error) {
	s = strings.TrimSpace(s)
	d, err := edtf.Parse(s)
	if err == nil {
		return d, nil
	}
	if p := isoBasicDay.FindStringSubmatch(s); p != nil {
		return edtf.Parse(p[1] + "-" + p[2] + "-" + p[3])
	}
	p := isoTime.FindStringSubmatch(s)
	if p == nil {
		return edtf.Date{}, err
	}
	day, clock, seconds, zone := p[1], p[2], p[3], strings.ToUpper(p[4])
	if seconds == "" {
		seconds = ":00"
	}
	if len(zone) == len("+0000") {
		zone = zone[:3] + ":" + zone[3:]
	}
	switch zone {
	// RFC 3339 writes -00:00 for "UTC, and the local zone is not known".
	case "-00:00", "-00", "+00:00", "+00":
		zone = "Z"
	}
	d, err = edtf.Parse(fmt.Sprintf("%sT%s%s%s", day, clock, seconds, zone))
	if err != nil {
		return edtf.Date{}, err
	}
	return d, nil
}
