package entity

import (
	"embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed data
var dataFiles embed.FS

// class is a set of the word classes of data/lexicon.tsv.
type class uint64

const (
	isTime class = 1 << iota
	isMr
	isMs
	isDr
	isParticle
	isSuffix
	isOrg
	isOrgOf
	isOrgNoun
	isGovNoun
	isPlace
	isPlaceFirst
	isRegion
	isDocument
	isEvent
	isPrep1
	isPrep2
	isModifier
	isQuantity
	isFollow
	isActing
	isPast
	isNotName
	isAmbiguous
	isExpletive
	isExpletiveAdj
	isSides
	isVessel
	isLocal
	isNever
	isPaper
	isAnyDocument
	isOtherDocument
	isWholeRole
	isLesser
	isSelfNoun
	isMotion
	isInert
	isReaching
	isAffected
	isGiving
	isWilling
	isExchange
	isCounterpart
	isScenery
	isAttack
	isCommon
)

var classNames = map[string]class{
	"time": isTime, "mr": isMr, "ms": isMs, "dr": isDr, "particle": isParticle, "suffix": isSuffix,
	"org": isOrg, "orgof": isOrgOf, "orgnoun": isOrgNoun, "govnoun": isGovNoun, "place": isPlace,
	"placefirst": isPlaceFirst, "region": isRegion, "document": isDocument, "event": isEvent,
	"prep1": isPrep1, "prep2": isPrep2, "modifier": isModifier, "quantity": isQuantity, "follow": isFollow, "acting": isActing, "past": isPast, "notname": isNotName,
	"ambiguous": isAmbiguous, "expletive": isExpletive, "expletiveadj": isExpletiveAdj, "sides": isSides, "vessel": isVessel, "local": isLocal, "never": isNever, "anydocument": isAnyDocument, "otherdocument": isOtherDocument, "wholerole": isWholeRole, "lesser": isLesser, "selfnoun": isSelfNoun,
	"motion": isMotion, "inert": isInert, "reaching": isReaching, "affected": isAffected, "giving": isGiving,
	"willing": isWilling, "exchange": isExchange, "counterpart": isCounterpart, "scenery": isScenery, "attack": isAttack,
}

// A lexicon holds the word lists of data/. It is immutable.
type lexicon struct {
	classes  map[string]class
	short    map[string]string // "gen." to "general"
	pronouns map[string]pronoun
	// families are, for each noun for a document, the sets of such nouns that can mean the same.
	families map[string][]int
}

// pronoun is what a pronoun can stand for.
type pronoun struct {
	gender string // "m", "f", "n" or ""
	first  bool
	plural bool
}

// loadLexicon reads the embedded files once: they are constants.
var loadLexicon = sync.OnceValues(func() (*lexicon, error) {
	l := &lexicon{classes: map[string]class{}, short: map[string]string{}, pronouns: map[string]pronoun{}, families: map[string][]int{}}
	family := 0
	for _, line := range dataLines("data/lexicon.tsv") {
		name, words, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("data/lexicon.tsv: %q: want class, tab, words", line)
		}
		ws := strings.Fields(words)
		switch name {
		case "short":
			for i := 0; i+1 < len(ws); i += 2 {
				l.short[ws[i]] = ws[i+1]
			}
			continue
		case "family":
			for _, w := range ws {
				l.families[w] = append(l.families[w], family)
				l.classes[w] |= isPaper
			}
			family++
			continue
		case "pronoun":
			for _, w := range ws {
				f := strings.Split(w, ":")
				if len(f) != 3 {
					return nil, fmt.Errorf("data/lexicon.tsv: pronoun %q: want word:gender:number", w)
				}
				p := pronoun{first: f[1] == "1", plural: f[2] == "p"}
				if f[1] == "m" || f[1] == "f" || f[1] == "n" {
					p.gender = f[1]
				}
				l.pronouns[f[0]] = p
			}
			continue
		}
		c, ok := classNames[name]
		if !ok {
			return nil, fmt.Errorf("data/lexicon.tsv: unknown class %q", name)
		}
		for _, w := range ws {
			l.classes[w] |= c
		}
	}
	for _, line := range dataLines("data/common.txt") {
		for _, w := range strings.Fields(line) {
			l.classes[w] |= isCommon
		}
	}
	return l, nil
})

// dataLines are the lines of an embedded file without comments and blank ones. The files
// are part of the program: a missing one is caught by the tests.
func dataLines(name string) []string {
	b, err := dataFiles.ReadFile(name)
	if err != nil {
		return nil
	}
	var out []string
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\r\n")
		if line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

func (c class) is(any class) bool { return c&any != 0 }
