package ingest

import (
	_ "embed"
	"fmt"
	"net/netip"
	"strings"
)

//go:embed refused.txt
var refusedFile string

// A refusal is a range of addresses that is not fetched, and why.
type refusal struct {
	prefix netip.Prefix
	reason string
}

// refusals are those of refused.txt. They are read once and never changed.
var refusals = readRefusals(refusedFile)

func readRefusals(file string) []refusal {
	var all []refusal
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		prefix, reason, _ := strings.Cut(line, " ")
		if p, err := netip.ParsePrefix(prefix); err == nil {
			all = append(all, refusal{p, strings.TrimSpace(reason)})
		}
	}
	return all
}

// checkAddress returns ErrAddress for an address that is not fetched.
func checkAddress(addr netip.Addr, allowLoopback bool) error {
	addr = addr.WithZone("").Unmap()
	if allowLoopback && addr.IsLoopback() {
		return nil
	}
	for _, r := range refusals {
		if r.prefix.Contains(addr) {
			return fmt.Errorf("%s is %s; save the page and name the file: %w", addr, r.reason, ErrAddress)
		}
	}
	return nil
}
