package html_test

import (
	"errors"
	"fmt"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/document/html"
)

func ExampleRead() {
	d, err := html.Read([]byte(`<html lang="en"><head><title>Tides | The Lantern</title>
<meta property="og:site_name" content="The Lantern">
<meta property="article:published_time" content="2031-05-09T21:15:00+02:00"></head>
<body><nav><a href="/">Front page</a> <a href="/world">World</a></nav><article><h1>Tides</h1>
<p>The talks in Morva ended on <time>Friday</time> as they had begun, with both sides waiting for the tide.</p>
<p><q>I have learned more about the moon than about the mole,</q> <a href="/fels">Ander Fels</a> said.</p>
</article></body></html>`), document.Meta{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Title, "/", d.Publisher, "/", d.Published)
	fmt.Print(d.Text)
	// Output:
	// Tides / The Lantern / 2031-05-09T21:15:00+02:00
	// Tides
	//
	// The talks in Morva ended on Friday as they had begun, with both sides waiting for the tide.
	//
	// “I have learned more about the moon than about the mole,” Ander Fels said.
}

func ExampleRead_noArticle() {
	_, err := html.Read([]byte(`<body><a href="/">Front page</a></body>`), document.Meta{})
	fmt.Println(errors.Is(err, html.ErrNoArticle), errors.Is(err, document.ErrEmpty))
	// Output: true true
}
