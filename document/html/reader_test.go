package html_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/document/html"
)

// page puts a paragraph into an article of a few sentences.
func page(paragraph string) string {
	return `<!DOCTYPE html><html><head><title>Tides</title></head><body><nav><a href="/">Front page</a></nav><article>
<p>The talks in Morva ended on Friday as they had begun, with both sides waiting for the tide, the mediator said.</p>
<p>` + paragraph + `</p>
<p>“I have learned more about the moon than about the mole,” Ander Fels told reporters before he left.</p>
</article></body></html>`
}

// No word of a paragraph is lost, added or moved for the way it is marked up.
func TestWordsOfAParagraph(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"plain", "She said so.", "She said so."},
		{"white space", "  She \n\t said   so. ", "She said so."},
		{"emphasis", "She did <em>not</em> say <b>so</b>.", "She did not say so."},
		{"a mark within a word", "un<b>said</b>ness", "unsaidness"},
		{"marks next to each other", "<i>She</i> <b>said</b> <u>so</u>.", "She said so."},
		{"marks in marks", "<span><b><i>She</i></b> said</span> so.", "She said so."},
		{"time", "She said so on <time datetime='2031-05-09'>Friday</time>, twice.", "She said so on Friday, twice."},
		{"inserted words", "She <ins>really</ins> said so.", "She really said so."},
		{"words struck out", "She said <del>nothing</del><s>little</s> so.", "She said so."},
		{"abbreviation", "The <abbr title='Union'>UHT</abbr>’s ships.", "The UHT’s ships."},
		{"link", "She said <a href='/so'>so</a>, twice.", "She said so, twice."},
		{"link against marks", "(<a href='/so'>so</a>)“<a href='/she'>she</a>” said.", "(so)“she” said."},
		{"links next to each other", "<a href='/a'>She</a> <a href='/b'>said</a> <a href='/c'>so</a>.", "She said so."},
		{"link with a mark in it", "She <a href='/x'><b>said</b> so</a>.", "She said so."},
		{"quotation element", "She said <q>so</q>.", "She said “so”."},
		{"quotation in quotation", "<q>He said <q>so</q></q>, she said.", "“He said ‘so’”, she said."},
		{"quotation in a link", "She said <a href='/q'><q>so</q></a>.", "She said “so”."},
		{"line break", "She said so.<br>He did not.", "She said so.\nHe did not."},
		{"two line breaks", "She said so.<br><br/>He did not.", "She said so.\n\nHe did not."},
		{"entities", "She &amp; he said &ldquo;so&rdquo; &mdash; twice&nbsp;over.", "She & he said “so” — twice\u00a0over."},
		{"less-than as such", "5 &lt; 6, she said.", "5 < 6, she said."},
		{"comment", "She <!-- he -->said so.", "She said so."},
		{"script", "She said<script>document.write('nothing')</script> so.", "She said so."},
		{"picture", "She said <img src='x.png' alt='picture'>so.", "She said so."},
		{"footnote", "She said so<sup><a href='#n1'>1</a></sup>.", "She said so."},
		{"footnote in brackets", "She said so<sup id='r'>[<a href='#n1'>1</a>]</sup>.", "She said so."},
		{"raised number", "An area of 12 m<sup>2</sup>.", "An area of 12 m2."},
		{"hidden words", "She said<span hidden> nothing</span> so<span style='DISPLAY : none'> he said</span>.", "She said so."},
		{"unknown element", "She <x-word>said</x-word> so.", "She said so."},
		{"label", "<label>Morva:</label> she said so.", "Morva: she said so."},
		{"soft hyphen and zero-width space", "She ob&shy;served\u200b so.", "She ob\u00adserved\u200b so."},
		{"words of a script from right to left", "She said “<bdi dir='rtl'>שלום</bdi>”.", "She said “שלום”."},
		{"short", "No.", "No."},
		{"the same words twice", "She said so.</p><p>She said so.", "She said so.\n\nShe said so."},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d, err := html.Read([]byte(page(tc.in)), document.Meta{})
			if err != nil {
				t.Fatal(err)
			}
			parts := strings.Split(d.Text.String(), "\n\n")
			if len(parts) < 3 {
				t.Fatalf("a paragraph is lost: %q", d.Text.String())
			}
			if got := strings.Join(parts[1:len(parts)-1], "\n\n"); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

func TestPrecedenceOfProvenance(t *testing.T) {
	raw := []byte(strings.Replace(page("She said so."), "<head>",
		`<head><meta property="og:site_name" content="The Lantern"><link rel="canonical" href="https://lantern.example/tides">`, 1))
	found := html.Reader{URL: "https://lantern.example/found?from=letter"}
	for _, tc := range []struct {
		name   string
		reader html.Reader
		given  document.Meta
		want   document.Meta
	}{
		{"what the page states", found, document.Meta{},
			document.Meta{Title: "Tides", Publisher: "The Lantern", URL: "https://lantern.example/tides"}},
		{"what is given wins", found, document.Meta{Title: "Given", URL: "https://given.example/"},
			document.Meta{Title: "Given", Publisher: "The Lantern", URL: "https://given.example/"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d, err := tc.reader.Read(raw, tc.given)
			if err != nil {
				t.Fatal(err)
			}
			if d.Meta != tc.want {
				t.Errorf("got %+v, want %+v", d.Meta, tc.want)
			}
		})
	}
	d, err := found.Read([]byte(page("She said so.")), document.Meta{})
	if err != nil || d.URL != found.URL {
		t.Errorf("a page that states no address: got %v, %v", d, err)
	}
}

func TestReadRefuses(t *testing.T) {
	sentence := "The envoy said on Monday that the talks would go on for a week. "
	paragraphs := func(n, sentences int) string {
		return strings.Repeat("<p>"+strings.Repeat(sentence, sentences)+"</p>", n)
	}
	for _, tc := range []struct {
		name string
		in   string
		max  int64
		want error
	}{
		{"nothing", "", 0, document.ErrEmpty},
		{"white space", " \n", 0, document.ErrEmpty},
		{"a picture under a wrong name", "\x89PNG\r\n\x1a\n\x00\x00", 0, document.ErrBinary},
		{"a page over the limit", page("She said so."), 100, document.ErrTooLarge},
		{"more words than an article has", paragraphs(1000, 100), 0, document.ErrTooLarge},
		{"nested deeply", strings.Repeat("<div>", 100_000) + sentence, 0, html.ErrTangled},
		{"nested deeply in elements of one's own", strings.Repeat("<x-y>", 100_000) + sentence, 0, html.ErrTangled},
		{"nested deeply in lists", strings.Repeat("<ul><li>", 100_000) + sentence, 0, html.ErrTangled},
		{"many elements", strings.Repeat("<br>", 100_000) + sentence, 0, html.ErrTangled},
		{"many comments", strings.Repeat("<!---->", 1_000_000) + sentence, 0, html.ErrTangled},
		{"emphasis that is never closed", strings.Repeat("<b>", 100) + strings.Repeat("<p>x", 20_000), 0, html.ErrTangled},
		{"different emphasis that is never closed", func() string {
			var b strings.Builder
			for i := range 200 {
				fmt.Fprintf(&b, "<font size=%d>", i)
			}
			return b.String() + strings.Repeat("<p>x", 20_000)
		}(), 0, html.ErrTangled},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := html.Reader{MaxBytes: tc.max}.Read([]byte(tc.in), document.Meta{})
			if !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
		})
	}
}

func TestReadTakesTheCharsetOfTheServer(t *testing.T) {
	raw := []byte(strings.ReplaceAll(page("Za\xbf\xf3\xb3\xe6 g\xea\xb6l\xb1."), "“", "'"))
	raw = []byte(strings.ReplaceAll(string(raw), "”", "'"))
	d, err := html.Reader{ContentType: "text/html; charset=ISO-8859-2"}.Read(raw, document.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(d.Text.String(), "Zażółć gęślą.") {
		t.Errorf("got %q", d.Text.String())
	}
}

func FuzzRead(f *testing.F) {
	pages, err := filepath.Glob("testdata/*.html")
	if err != nil {
		f.Fatal(err)
	}
	for _, p := range pages {
		raw, err := os.ReadFile(p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw, "text/html")
	}
	for _, s := range []string{
		"<q><q><q>", "<table><p><b><td>x", "<a><p><a><div><a>", "<svg><title>x</title><p>y", "<frameset><frame>",
		"<math><mi><script>", "<select><p>x", "<template><p>x", "<pre>a\n\nb</pre>", "<p>a<br>\x00<br>b", "<html lang=>",
		`<script type="application/ld+json">[[{"@graph":{"@type":["Article"],"publisher":[{"name":[1]}]}}]]</script>`,
	} {
		f.Add([]byte(page(s)), "text/html; charset=utf-8")
	}
	f.Fuzz(func(t *testing.T, raw []byte, contentType string) {
		r := html.Reader{ContentType: contentType, URL: contentType}
		d, err := r.Read(raw, document.Meta{})
		if err != nil {
			for _, known := range []error{document.ErrEmpty, document.ErrBinary, document.ErrTooLarge, html.ErrTangled} {
				if errors.Is(err, known) {
					return
				}
			}
			t.Fatalf("an error that callers cannot tell: %v", err)
		}
		again, err := r.Read(raw, document.Meta{})
		if err != nil || again.ID != d.ID {
			t.Fatalf("read again: %v, %v, first %v", again, err, d)
		}
		for _, paragraph := range strings.Split(strings.TrimSuffix(d.Text.String(), "\n"), "\n\n") {
			if strings.TrimSpace(paragraph) == "" {
				t.Fatalf("more than one empty line in %q", d.Text.String())
			}
		}
	})
}
