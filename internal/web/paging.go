package web

import (
	"net/url"
	"strconv"
)

// pager leads from one page of a listing to the next.
type pager struct {
	Page       int
	Prev, Next string
}

// maxPage bounds what an address can ask for, so that no offset overflows.
const maxPage = 1_000_000

// pageOf is the number of the page that is asked for, from 1. What is no number is 1.
func pageOf(q url.Values) int {
	n, err := strconv.Atoi(q.Get("page"))
	if err != nil {
		return 1
	}
	return min(max(n, 1), maxPage)
}

// beyond reports whether a page with n entries lies beyond the last: there is no such page. The
// first is there even if it is empty.
func beyond(page, n int) bool { return page > 1 && n == 0 }

// pagerOf makes the links of a page of a listing, which keep the rest of the question.
func pagerOf(path string, q url.Values, page int, more bool) pager {
	at := func(n int) string {
		values := url.Values{}
		for k, v := range q {
			if k != "page" && len(v) > 0 && v[0] != "" {
				values[k] = v
			}
		}
		if n > 1 {
			values.Set("page", strconv.Itoa(n))
		}
		if len(values) == 0 {
			return path
		}
		return path + "?" + values.Encode()
	}
	p := pager{Page: page}
	if page > 1 {
		p.Prev = at(page - 1)
	}
	if more {
		p.Next = at(page + 1)
	}
	return p
}

// first cuts a listing that was asked for one entry more than a page holds, and reports
// whether that one was there.
func first[T any](list []T, n int) ([]T, bool) {
	if len(list) > n {
		return list[:n], true
	}
	return list, false
}
