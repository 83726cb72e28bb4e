package sqlite

import (
	"fmt"

	"github.com/parley-project/parley/record"
)

// cut is the limit and offset of a page, as SQL has them.
func cut(p record.Page) (limit, offset int, err error) {
	if p.Limit < 0 || p.Offset < 0 {
		return 0, 0, fmt.Errorf("limit %d, offset %d: neither may be negative: %w", p.Limit, p.Offset, record.ErrQuery)
	}
	limit = p.Limit
	if limit == 0 {
		limit = record.DefaultLimit
	}
	return min(limit, record.MaxLimit), p.Offset, nil
}
