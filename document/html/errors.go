package html

import (
	"errors"
	"fmt"

	"github.com/parley-project/parley/document"
)

// ErrNoArticle says that the page has no article that can be told from its navigation.
// It wraps [document.ErrEmpty].
var ErrNoArticle = fmt.Errorf("page has no article: %w", document.ErrEmpty)

// ErrTangled says that the page is nested or tagged beyond what any article needs.
var ErrTangled = errors.New("page is nested too deeply or has too many elements")
