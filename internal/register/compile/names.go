package main

import (
	"bufio"
	"bytes"
	_ "embed"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A personName is a name as the news writes it, with its variants.
type personName struct {
	name, surname string
	variants      []string
}

// particles are the small words of surnames; they keep a surname of several words
// together.
var particles = map[string]bool{
	"bin": true, "ibn": true, "al": true, "el": true, "de": true, "da": true, "dos": true, "di": true, "la": true,
	"van": true, "von": true, "der": true, "den": true, "le": true, "abu": true, "ould": true,
}

var (
	// patronymic are fathers' names, which do not go with a surname alone.
	patronymic = regexp.MustCompile(`(?:ovich|evich|ovna|evna)$`)
	// servant are the first halves of names such as "Abdel Fattah".
	servant = map[string]bool{"Abdel": true, "Abdul": true, "Abd": true, "Abdoul": true, "Abdal": true}
)

// parseName reads a name whose surname is in capitals.
func parseName(raw string) (personName, bool) {
	words := strings.Fields(strings.ReplaceAll(raw, ",", ""))
	var kept []string
	for _, w := range words {
		if strings.HasPrefix(w, `"`) || strings.HasPrefix(w, "(") || w == "Jr." {
			continue // nicknames
		}
		kept = append(kept, w)
	}
	from, to := -1, 0
	for i, w := range kept {
		if isCaps(w) {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	if from < 0 || particles[strings.ToLower(kept[0])] {
		return personName{}, false
	}
	for i := range kept {
		kept[i] = strings.TrimSuffix(capitalised(kept[i]), "-")
	}
	sur := kept[from:to]
	surname := strings.Join(sur, " ")
	short := surname
	if to-from > 1 && !hasParticle(sur) {
		short = sur[0] // two surnames: the first is the one in use
	}
	n := personName{surname: short}
	full := strings.Join(kept, " ")
	if from == 0 { // surname first: Xi Jinping; or the only name: Charles III
		n.name = full
		// "Abiy Ahmed" of ABIY Ahmed Ali; but no half of a given name, as in Kim Jong Un.
		if len(kept) > to+1 && !particles[kept[to]] && len(kept[to]) > 4 {
			n.variants = append(n.variants, strings.Join(kept[:to+1], " "))
		}
		if to > 2 {
			n.variants = append(n.variants, surname)
		}
		return n, true
	}
	var givens []string
	for i, g := range kept[:from] {
		switch {
		case isInitial(g) || particles[strings.ToLower(g)] || patronymic.MatchString(g):
		case i > 0 && servant[kept[i-1]] && len(givens) > 0:
			givens[len(givens)-1] += " " + g // Abdel Fattah is one name
		default:
			givens = append(givens, g)
		}
	}
	if len(givens) == 0 {
		givens = kept[:1]
	}
	n.name = givens[0] + " " + short
	for _, g := range givens {
		n.variants = append(n.variants, g+" "+short, g+" "+surname)
	}
	n.variants = append(n.variants, full, strings.Join(kept[:to], " "))
	return n, true
}

func hasParticle(ws []string) bool {
	for _, w := range ws {
		if particles[strings.ToLower(w)] || strings.HasPrefix(strings.ToLower(w), "al-") {
			return true
		}
	}
	return false
}

func isInitial(w string) bool { return len(w) == 2 && w[1] == '.' || utf8.RuneCountInString(w) == 1 }

// capitalised writes a surname in capitals as a name: "DIAZ-CANEL" as "Diaz-Canel",
// "al-SUDANI" as "al-Sudani", "BIN" as "bin".
func capitalised(w string) string {
	var out []string
	for _, word := range strings.Fields(w) {
		if particles[strings.ToLower(word)] && word == strings.ToUpper(word) {
			out = append(out, strings.ToLower(word))
			continue
		}
		out = append(out, capitalisedWord(word))
	}
	return strings.Join(out, " ")
}

func capitalisedWord(w string) string {
	if roman.MatchString(w) || !isCaps(w) {
		return w
	}
	var b strings.Builder
	start := true
	lower := strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "d'")
	for _, r := range w {
		switch {
		case !unicode.IsLetter(r):
			// A capital follows a hyphen, and the apostrophe of O'Neill but not of Ya'alon.
			start = r == '-' || b.Len() == 1
			b.WriteRune(r)
			continue
		case start && !lower:
			b.WriteRune(unicode.ToUpper(r))
		case unicode.IsLower(r):
			b.WriteRune(r)
			lower = true
			continue
		case start:
			b.WriteRune(unicode.ToUpper(r))
		default:
			b.WriteRune(unicode.ToLower(r))
		}
		start = false
	}
	return b.String()
}

// A respelling is a word or an ending with its other spellings.
type respelling struct {
	from   string
	ending bool
	to     []string
}

//go:embed respell.tsv
var respellTSV []byte

func readRespell() ([]respelling, error) {
	var out []respelling
	s := bufio.NewScanner(bytes.NewReader(respellTSV))
	for s.Scan() {
		if s.Text() == "" || s.Text()[0] == '#' {
			continue
		}
		f := strings.Split(s.Text(), "\t")
		if len(f) < 2 {
			return nil, fmt.Errorf("respell.tsv: %q has no other spelling", s.Text())
		}
		r := respelling{from: strings.TrimPrefix(f[0], "-"), ending: f[0][0] == '-'}
		for _, t := range f[1:] {
			r.to = append(r.to, strings.TrimPrefix(t, "-"))
		}
		out = append(out, r)
	}
	return out, s.Err()
}

// respelled are the other spellings of a name, one word changed at a time, then the
// first other spelling of every word.
func (b *builder) respelled(name string) []string {
	var out []string
	words := strings.Fields(name)
	all := make([]string, len(words))
	copy(all, words)
	for i, w := range words {
		for _, r := range b.respell {
			if r.ending && !strings.HasSuffix(w, r.from) || !r.ending && w != r.from {
				continue
			}
			for j, t := range r.to {
				v := t
				if r.ending {
					v = strings.TrimSuffix(w, r.from) + t
				}
				if j == 0 {
					all[i] = v
				}
				out = append(out, strings.Join(append(append(append([]string{}, words[:i]...), v), words[i+1:]...), " "))
			}
			break
		}
	}
	return append(out, strings.Join(all, " "))
}
