package cli

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"syscall"
	"time"
)

// listen listens on an address of the loopback interface. Any other is wrong usage.
func listen(ctx context.Context, addr string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, usage("serve", "--addr %s: write a host and a port, as 127.0.0.1:8080", addr)
	}
	if n, err := strconv.ParseUint(port, 10, 16); err != nil {
		return nil, usage("serve", "--addr %s: a port is a number from 0 to 65535", addr)
	} else if port = strconv.FormatUint(n, 10); host != "localhost" && !net.ParseIP(host).IsLoopback() {
		return nil, usage("serve", "--addr %s: only this machine may ask (127.0.0.1, ::1 or localhost), because there is no sign-in yet", addr)
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", net.JoinHostPort(host, port))
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("%s is taken by another program; end that, or choose another port with --addr 127.0.0.1:8081: %w", addr, syscall.EADDRINUSE)
	case err != nil:
		return nil, fmt.Errorf("cannot listen on %s; choose another with --addr: %w", addr, err)
	}
	// "localhost" is whatever the machine's own tables say.
	if a, ok := listener.Addr().(*net.TCPAddr); !ok || !a.IP.IsLoopback() {
		return nil, errors.Join(usage("serve", "--addr %s: it leads to %s, which others may reach", addr, listener.Addr()), listener.Close())
	}
	return listener, nil
}

// The time limits of the server. An answer of a large record may take a while.
const (
	headerTimeout = 10 * time.Second
	idleTimeout   = 2 * time.Minute
	endTimeout    = 5 * time.Second
)

// serve answers requests until ctx ends, and then lets those that are being answered be
// answered.
func serve(ctx context.Context, l net.Listener, h http.Handler) error {
	server := &http.Server{Handler: h, ReadHeaderTimeout: headerTimeout, IdleTimeout: idleTimeout}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(l) }()
	select {
	case err := <-ended:
		return fmt.Errorf("serve on %s: %w", l.Addr(), err)
	case <-ctx.Done():
	}
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), endTimeout)
	defer cancel()
	if err := server.Shutdown(ending); err != nil {
		return errors.Join(fmt.Errorf("end the server: %w", err), server.Close())
	}
	return nil
}
