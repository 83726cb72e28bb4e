package corpus

import (
	"errors"
	"strings"
	"testing"
)

func TestPassages(t *testing.T) {
	var got []string
	file := "ID\tText\tPronoun\na-1\t\"He\" left, Mara said.\t\"He\"\na-2\tMara stayed.\tMara\n"
	err := passages("f", strings.NewReader(file), func(id, s string) error {
		got = append(got, id+" "+s)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := "a-1 \"He\" left, Mara said.\na-2 Mara stayed."; strings.Join(got, "\n") != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if err := passages("f", strings.NewReader("one column"), nil); !errors.Is(err, ErrMalformed) {
		t.Errorf("error %v", err)
	}
}

func TestTokensText(t *testing.T) {
	file := `<Document><token sentence="0" number="0">Envoys</token><token sentence="0">meet</token>
<token sentence="1">They</token><token sentence="1">did</token><token sentence="1">n't</token><token sentence="1">sign</token><token sentence="1">.</token>
<token sentence="2">Talks</token><token sentence="2">go</token><token sentence="2">on</token><token sentence="2">.</token><Markables/></Document>`
	got, err := tokensText("f", strings.NewReader(file))
	if want := "Envoys meet\n\nThey didn't sign. Talks go on."; err != nil || got != want {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
	if _, err := tokensText("f", strings.NewReader("<a><token>x</a>")); !errors.Is(err, ErrMalformed) {
		t.Errorf("error %v", err)
	}
}
