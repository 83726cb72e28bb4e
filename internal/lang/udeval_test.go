package lang_test

import (
	"bufio"
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// shared is the folder of the data sets, or "" where this machine has none.
func shared() string {
	dirs := []string{os.Getenv("PARLEY_SHARED"), filepath.Join("..", "..", "..", "shared")}
	for _, d := range dirs {
		if d == "" {
			continue
		}
		if _, err := os.Stat(filepath.Join(d, "data", "ud")); err == nil {
			return d
		}
	}
	return ""
}

// A goldText is a text of a treebank with the spans of its tokens and sentences.
type goldText struct {
	text              strings.Builder
	tokens, sentences []text.Span
}

// readUD reads the documents of a CoNLL-U file. The paragraphs of a document become
// lines parted by blank ones; sentences of a paragraph are parted by a space, as the
// files keep no other white space. Where joinHyphens is set, words that the treebank
// parts at hyphens are one token, as they are for Parley.
func readUD(t *testing.T, file string, joinHyphens bool) []*goldText {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var docs []*goldText
	var d *goldText
	sep, skipTo, newpar := "", 0, false
	noSpaceBefore := false
	first := -1
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	var pendingMulti struct {
		end   int
		form  string
		start int
		pos   int
		tail  string
	}
	flush := func() {
		if d != nil && first >= 0 {
			d.sentences = append(d.sentences, text.Span{Start: d.tokens[first].Start, End: d.tokens[len(d.tokens)-1].End})
		}
		first = -1
	}
	for in.Scan() {
		line := in.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			d = &goldText{}
			docs = append(docs, d)
			sep = ""
			continue
		case strings.HasPrefix(line, "# newpar_block"):
			continue
		case strings.HasPrefix(line, "# newpar"):
			newpar = true
			continue
		case line == "":
			flush()
			if noSpaceBefore {
				// Keep the sentence's own ending.
			}
			continue
		case line[0] == '#':
			continue
		}
		c := strings.Split(line, "\t")
		if strings.Contains(c[0], ".") {
			continue
		}
		if first < 0 { // a new sentence
			if newpar && d.text.Len() > 0 {
				sep = "\n\n"
			}
			newpar = false
		}
		spaceAfter := " "
		if strings.Contains(c[9], "SpaceAfter=No") {
			spaceAfter = ""
		}
		if from, to, ok := strings.Cut(c[0], "-"); ok {
			_ = from
			pendingMulti.end, _ = strconv.Atoi(to)
			pendingMulti.form = c[1]
			pendingMulti.tail = spaceAfter
			d.text.WriteString(sep)
			pendingMulti.start = d.text.Len()
			pendingMulti.pos = pendingMulti.start
			d.text.WriteString(c[1])
			sep = spaceAfter
			skipTo = pendingMulti.end
			continue
		}
		id, _ := strconv.Atoi(c[0])
		if first < 0 {
			first = len(d.tokens)
		}
		if id <= skipTo && skipTo > 0 {
			// A part of a multiword token: the surface is parted by the lengths of the words.
			end := pendingMulti.pos + len(c[1])
			if id == skipTo {
				end = pendingMulti.start + len(pendingMulti.form)
				skipTo = 0
			}
			end = min(end, pendingMulti.start+len(pendingMulti.form))
			d.tokens = append(d.tokens, text.Span{Start: pendingMulti.pos, End: end})
			pendingMulti.pos = end
			continue
		}
		skipTo = 0
		d.text.WriteString(sep)
		at := d.text.Len()
		d.text.WriteString(c[1])
		d.tokens = append(d.tokens, text.Span{Start: at, End: d.text.Len()})
		sep = spaceAfter
	}
	flush()
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	if joinHyphens {
		for _, d := range docs {
			d.joinHyphens()
		}
	}
	return docs
}

// joinHyphens makes one token of two words or figures and the hyphen between them.
func (d *goldText) joinHyphens() {
	s := d.text.String()
	out := d.tokens[:0]
	for i := 0; i < len(d.tokens); i++ {
		t := d.tokens[i]
		for i+2 < len(d.tokens) && s[d.tokens[i+1].Start:d.tokens[i+1].End] == "-" &&
			d.tokens[i+1].Start == t.End && d.tokens[i+2].Start == d.tokens[i+1].End && wordy(s[t.End-1]) && wordy(s[d.tokens[i+2].Start]) {
			t.End = d.tokens[i+2].End
			i += 2
		}
		out = append(out, t)
	}
	d.tokens = out
}

func wordy(c byte) bool {
	return c >= 0x80 || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c == '.'
}

type counts struct{ gold, ours, both int }

func (c *counts) add(gold, ours []text.Span) (missed, extra []text.Span) {
	c.gold += len(gold)
	c.ours += len(ours)
	i, j := 0, 0
	for i < len(gold) || j < len(ours) {
		switch {
		case j == len(ours) || i < len(gold) && gold[i].Compare(ours[j]) < 0:
			missed = append(missed, gold[i])
			i++
		case i == len(gold) || gold[i].Compare(ours[j]) > 0:
			extra = append(extra, ours[j])
			j++
		default:
			c.both++
			i++
			j++
		}
	}
	return missed, extra
}

func (c counts) f1() float64 { return 200 * float64(c.both) / float64(c.gold+c.ours) }

// TestTreebanks logs how well tokens and sentences agree with the development parts of
// two treebanks, and fails where they fall below what was reached.
func TestTreebanks(t *testing.T) {
	dir := shared()
	if dir == "" {
		t.Skip("no shared data: set PARLEY_SHARED to the folder that holds data/ud")
	}
	part := os.Getenv("PARLEY_UD_PART")
	if part == "" {
		part = "dev"
	}
	for _, bank := range []string{"ewt", "gum"} {
		for _, join := range []bool{false, true} {
			var tokens, sentences counts
			for _, d := range readUD(t, filepath.Join(dir, "data", "ud", bank, part+".conllu"), join) {
				s := d.text.String()
				p, err := lang.Parse(context.Background(), s)
				if err != nil {
					t.Fatal(err)
				}
				var ours, oursS []text.Span
				for _, tok := range p.Tokens {
					ours = append(ours, tok.Span)
				}
				for _, sent := range p.Sentences {
					oursS = append(oursS, sent.Span)
				}
				missed, _ := tokens.add(d.tokens, ours)
				missedS, extraS := sentences.add(d.sentences, oursS)
				if os.Getenv("PARLEY_UD_ERRORS") != "" && join {
					for _, m := range missed {
						t.Logf("TOK %s\t%q", m.In(s), s[max(0, m.Start-20):min(len(s), m.End+20)])
					}
					for _, m := range missedS {
						t.Logf("SENT- %q >>> %q", s[m.Start:m.End], s[m.End:min(len(s), m.End+20)])
					}
					for _, m := range extraS {
						t.Logf("SENT+ %q >>> %q", s[m.Start:m.End], s[m.End:min(len(s), m.End+20)])
					}
				}
			}
			t.Logf("%s %s, hyphens joined %v: tokens F1 %.2f (of %d), sentences F1 %.2f (of %d)", bank, part, join, tokens.f1(), tokens.gold, sentences.f1(), sentences.gold)
		}
	}
}
