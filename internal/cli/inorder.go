package cli

import (
	"context"
	"runtime"
	"sync"
)

// inOrder does work for each item, by several workers, and hands the results to take in
// the order of items. It ends early when ctx ends or take returns an error. At most
// workers+1 results wait at any time.
func inOrder[T, R any](ctx context.Context, items []T, workers int, work func(context.Context, T) R, take func(R) error) error {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancel(ctx)
	var running sync.WaitGroup
	defer running.Wait()
	defer cancel()
	queue := make(chan chan R, workers)
	running.Go(func() {
		defer close(queue)
		for _, item := range items {
			result := make(chan R, 1)
			select {
			case queue <- result:
				running.Go(func() { result <- work(ctx, item) })
			case <-ctx.Done():
				return
			}
		}
	})
	for result := range queue {
		if err := take(<-result); err != nil {
			return err
		}
	}
	return ctx.Err()
}
