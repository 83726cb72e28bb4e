package cli

import (
	"context"
	"errors"
	"net"
	"syscall"
	"testing"
)

func TestListenRefuses(t *testing.T) {
	for _, tc := range []struct{ name, addr, want string }{
		{"every interface", ":8080", "no sign-in"},
		{"every interface by number", "0.0.0.0:8080", "no sign-in"},
		{"every interface of IPv6", "[::]:8080", "no sign-in"},
		{"an address of the network", "192.168.0.7:8080", "no sign-in"},
		{"a name that is not this machine's", "lantern.example:8080", "no sign-in"},
		{"no port", "127.0.0.1", "host and a port"},
		{"a port by name", "127.0.0.1:http", "number"},
		{"a port beyond the last", "127.0.0.1:70000", "number"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			l, err := listen(context.Background(), tc.addr)
			if err == nil {
				_ = l.Close()
			}
			wantUsage(t, err, tc.want)
		})
	}
}

func TestListenTellsOfAPortThatIsTaken(t *testing.T) {
	ctx := context.Background()
	first, err := listen(ctx, "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = first.Close() }()
	if !first.Addr().(*net.TCPAddr).IP.IsLoopback() {
		t.Errorf("it listens on %s", first.Addr())
	}
	_, err = listen(ctx, first.Addr().String())
	if !errors.Is(err, syscall.EADDRINUSE) {
		t.Errorf("got %v, want that the port is taken", err)
	}
}
