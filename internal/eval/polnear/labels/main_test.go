package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// corpusOf writes a corpus of one article, whose attributions are a line each: "source | content", either
// of which may be empty; they are E1, E2 and so on. It returns the corpus's folder.
func corpusOf(t *testing.T, text string, attributions ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, sub := range []string{"text", "attributions"} {
		if err := os.Mkdir(filepath.Join(dir, sub), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	var spans, events bytes.Buffer
	n := 0
	for i, a := range attributions {
		source, content, _ := strings.Cut(a, " | ")
		line := "E" + strconv.Itoa(i+1) + "\tAttribution:T0"
		for _, part := range []struct{ role, words string }{{"Source", source}, {"Content", content}} {
			if part.words == "" {
				continue
			}
			at := strings.Index(text, part.words)
			if at < 0 {
				t.Fatalf("%q is not in the text", part.words)
			}
			n++
			from := len([]rune(text[:at]))
			id := "T" + strconv.Itoa(n)
			spans.WriteString(id + "\t" + part.role + " " + strconv.Itoa(from) + " " + strconv.Itoa(from+len([]rune(part.words))) + "\t" + part.words + "\n")
			line += " " + part.role + ":" + id
		}
		events.WriteString(line + "\n")
	}
	write(t, filepath.Join(dir, "text", "ledger_talks.txt"), text)
	write(t, filepath.Join(dir, "attributions", "ledger_talks_anna.ann"), spans.String()+events.String())
	return dir
}

func write(t *testing.T, name, data string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
}

// convert gives the lines without the header, and the notes.
func convert(t *testing.T, dir, sheet string) (lines, notes string, err error) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "sheet.txt")
	write(t, name, sheet)
	var out, n bytes.Buffer
	err = run(dir, []string{name}, &out, &n)
	var b strings.Builder
	for line := range strings.Lines(out.String()) {
		if line[0] != '#' {
			b.WriteString(strings.NewReplacer("\tledger_talks\t", " ", "\t", " ").Replace(line))
		}
	}
	return b.String(), n.String(), err
}

func TestConvert(t *testing.T) {
	for _, tc := range []struct {
		name, text   string
		attributions []string
		sheet, want  string
	}{
		{
			name: "names in whole words, the longest first, from the start of the sentence to an 's",
			text: "É. The envoy Anna Rell left. Rell's aide said yes, Rellson no.",
			//     0  3         13        23    29     36        46   51
			attributions: []string{"Rell's aide | yes"},
			sheet:        "doc dev ledger_talks\nwho rell | Anna Rell | Anna Rell; Rell\nwho aide | the aide |\nE1 unnamed aide aide\n",
			want:         "speaker s1 13-22/3-22;29-33/29-35\nspeaker s2 36-40/29-40\ncontent s2 unnamed 46-49\n",
		},
		{
			name:         "pronouns are no places of who has a name",
			text:         "Anna Rell left. She said yes. They said no.",
			attributions: []string{"She | yes", "They | no"},
			sheet:        "doc dev ledger_talks\nwho rell | Anna Rell | Rell\nwho they | some people |\nE1 pronoun rell She\nE2 pronoun they They\n",
			want:         "speaker s1 5-9/0-9\nspeaker s2 30-34\ncontent s1 pronoun 25-28\ncontent s2 pronoun 40-42\n",
		},
		{
			name:         "a relative pronoun stands for the word before it",
			text:         "They met the old envoys, who said yes.",
			attributions: []string{"who | yes"},
			sheet:        "doc dev ledger_talks\nwho e | envoys |\nE1 pronoun e who\n",
			want:         "speaker s1 17-23/0-28\ncontent s1 pronoun 34-37\n",
		},
		{
			name:         "an article is no part of the least, and a source that is cut in a word is mended",
			text:         "Toma read The Ledger. The envoys said yes. Some rebels said no.",
			attributions: []string{"The envoys | yes", "Some rebel | no"},
			sheet:        "doc dev ledger_talks\nwho p | paper | the Ledger\nwho e | envoys |\nwho r | rebels |\nE1 unnamed e The envoys\nE2 unnamed r rebel\n",
			want:         "speaker s1 14-20/0-20\nspeaker s2 26-32/22-32\nspeaker s3 48-54/43-54\ncontent s2 unnamed 38-41\ncontent s3 unnamed 60-62\n",
		},
		{
			name:         "a name within the name of another is not the shorter one's; a source widens the mention it heads",
			text:         "Rell House said yes, Anna Rell of Tarn said no.",
			attributions: []string{"Rell House | yes", "Anna Rell of Tarn | no"},
			sheet:        "doc dev ledger_talks\nwho a | Anna Rell | Rell\nwho h | Rell House | Rell House\nE1 metonym h Rell House\nE2 name a Anna Rell\n",
			want:         "speaker s1 26-30/0-38\nspeaker s2 0-10\ncontent s2 metonym 16-19\ncontent s1 name 44-46\n",
		},
		{
			name:         "what cannot be told, or has no words, is left out; nobody is kept",
			text:         "It is said they met. “Go.” “No.” “Oh.”",
			attributions: []string{" | they met", " | “Go.”", " | “No.”"},
			sheet:        "# first pass\ndoc dev ledger_talks\nwho x | somebody |\nE1 none -\nE2 implied ?\nE3 implied x\n",
			want:         "content - none 11-19\n",
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, _, err := convert(t, corpusOf(t, tc.text, tc.attributions...), tc.sheet)
			if err != nil {
				t.Fatal(err)
			}
			if got != tc.want {
				t.Errorf("lines\n%swant\n%s", got, tc.want)
			}
		})
	}
}

func TestWhatIsLeftOutIsTold(t *testing.T) {
	_, notes, err := convert(t, corpusOf(t, "“Go.” Rell left.", " | “Go.”"), "doc dev ledger_talks\nwho x | somebody |\nwho a | Anna Rell | Rell\nwho b | Bo Rell | Rell\nE1 implied x\n")
	if err != nil || !strings.Contains(notes, "x has no words in the text") || !strings.Contains(notes, `"Rell" is a name of two speakers`) {
		t.Errorf("notes %q, %v", notes, err)
	}
}

func TestConvertRefuses(t *testing.T) {
	const head = "doc dev ledger_talks\nwho a | Anna Rell | Rell\n"
	for _, tc := range []struct{ name, sheet, want string }{
		{"no document", "who a | A | A\n", "no line doc"},
		{"a document that is not there", "doc dev other\n", `"other" is not in the corpus`},
		{"an attribution without a label", head, "E1 has no label"},
		{"an attribution that is not there", head + "E1 name a Rell\nE9 name a Rell\n", "sheet.txt:4: E9 is no attribution"},
		{"an attribution twice", head + "E1 name a Rell\nE1 name a Rell\n", "sheet.txt:4: E1 is there twice"},
		{"a speaker that is not there", head + "E1 name b Rell\n", `sheet.txt:3: speaker "b" has no line who`},
		{"a speaker twice", head + "who a | A | A\nE1 name a Rell\n", `sheet.txt:3: speaker "a" cannot be defined`},
		{"a kind that is not known", head + "E1 nickname a Rell\n", `sheet.txt:3: kind "nickname"`},
		{"nobody with a speaker", head + "E1 none a\n", "kind none with speaker"},
		{"a source without its head", head + "E1 name a\n", "without the words that head"},
		{"a head that is not in the source", head + "E1 name a Toma\n", `sheet.txt:3: the source of E1 does not hold "Toma"`},
		{"a line of no kind", head + "E1 name a Rell\nfine\n", `"fine" is no line`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			lines, _, err := convert(t, corpusOf(t, "Rell said yes.", "Rell | yes"), tc.sheet)
			if err == nil || lines != "" || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("%q, %v; want an error with %q", lines, err, tc.want)
			}
		})
	}
}

func TestAgreementIsTold(t *testing.T) {
	dir := t.TempDir()
	first, second := filepath.Join(dir, "1"), filepath.Join(dir, "2")
	write(t, first, "speaker\td\ta\t0-4\ncontent\td\ta\tname\t5-8\ncontent\td\t-\tnone\t9-10\n")
	write(t, second, "speaker\td\ta\t0-4\ncontent\td\ta\trole\t5-8\ncontent\td\ta\timplied\t9-10\n")
	var out bytes.Buffer
	if err := agree(first, second, &out); err != nil {
		t.Fatal(err)
	}
	if want := "contents labelled by both 2, the same speaker 1, the same kind 0\n"; out.String() != want {
		t.Errorf("%q, want %q", out.String(), want)
	}
	if err := agree(first, filepath.Join(dir, "3"), &out); err == nil {
		t.Error("a file that is not there is no error")
	}
}
