package register_test

import (
	"os"
	"strings"
	"testing"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// Every state has a name, a demonym and a capital, but for those of data/own/lacking.tsv,
// which lack them for a reason.
func TestEveryStateHasWhatNewsCallsIt(t *testing.T) {
	excused := map[string]bool{}
	data, err := os.ReadFile("data/own/lacking.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if line[0] != '#' {
			f := strings.Split(line, "\t")
			excused[f[0]+" "+f[1]] = true
		}
	}
	states := 0
	for _, e := range builtin(t).Entities() {
		if e.Kind != reading.State {
			continue
		}
		states++
		for _, lack := range []struct {
			what  string
			lacks bool
		}{{"name", e.Name == ""}, {"demonym", len(e.Demonyms) == 0}, {"capital", e.Capital == ""}} {
			key := string(e.ID) + " " + lack.what
			if lack.lacks && !excused[key] {
				t.Errorf("%s (%s) lacks a %s", e.ID, e.Name, lack.what)
			}
			if !lack.lacks && excused[key] {
				t.Errorf("%s (%s) has a %s: take it off lacking.tsv", e.ID, e.Name, lack.what)
			}
			delete(excused, key)
		}
	}
	if states < 200 {
		t.Errorf("only %d states", states)
	}
	for key := range excused {
		t.Errorf("lacking.tsv has %s, which is no state", key)
	}
}

// No name, demonym or capital holds brackets, marks of a list, or space at its ends, and
// none stands twice.
func TestWordsAreWords(t *testing.T) {
	for _, e := range builtin(t).Entities() {
		for _, list := range [][]string{append([]string{e.Name}, e.Names...), e.Demonyms, append([]string{e.Capital}, e.Capitals...), e.Metonyms} {
			seen := map[string]bool{}
			for _, w := range list {
				if strings.ContainsAny(w, "()*;<>\"") || w != strings.TrimSpace(w) || strings.Contains(w, "  ") {
					t.Errorf("%s: %q is no word of a text", e.ID, w)
				}
				if seen[w] {
					t.Errorf("%s: %q stands twice", e.ID, w)
				}
				seen[w] = true
			}
		}
	}
}

// Of what one person holds at a time no two hold the same at once, but on the day of a
// handover.
func TestSoleOfficesHaveOneHolder(t *testing.T) {
	type office struct {
		class string
		of    reading.RegisterID
	}
	r := builtin(t)
	held := map[office][]register.Term{}
	for _, e := range r.Entities() {
		for _, role := range e.Roles {
			if title, ok := r.Titles().Form(role.Title); ok && title.Sole {
				o := office{r.Titles().Class(role.Title), role.Of}
				held[o] = append(held[o], register.Term{Holder: e.ID, Role: role})
			}
			if role.From.IsZero() {
				t.Errorf("%s: %s of %s from no day", e.ID, role.Title, role.Of)
			}
		}
	}
	for o, terms := range held {
		for i, a := range terms {
			for _, b := range terms[:i] {
				if a.Holder != b.Holder && surelyBoth(a.Role, b.Role) {
					t.Errorf("%s of %s: %s (%s to %s) and %s (%s to %s)", o.class, o.of,
						a.Holder, a.Role.From, a.Role.To, b.Holder, b.Role.From, b.Role.To)
				}
			}
		}
	}
}

// surelyBoth reports whether both terms surely ran on more than one same day.
func surelyBoth(a, b register.Role) bool {
	begins := func(r register.Role) edtf.Day { return r.From.Bounds().Latest }
	ends := func(r register.Role) edtf.Day {
		if r.To.IsZero() {
			d, _ := edtf.NewDay(9999, 12, 31)
			return d
		}
		end := r.To.Bounds()
		if end.End != edtf.Dated {
			d, _ := r.To.Start()
			return d.Bounds().Earliest
		}
		return end.Earliest
	}
	return begins(a).Compare(ends(b)) < 0 && begins(b).Compare(ends(a)) < 0
}

// Who held the highest offices of the G20 and of the states at war, on days years apart.
func TestHoldersOnTheDay(t *testing.T) {
	r := builtin(t)
	days := []string{"2006-05-01", "2010-05-01", "2016-02-01", "2021-02-15", "2025-04-15"}
	for _, tc := range []struct {
		title string
		of    reading.RegisterID
		want  string // on each of the days, "-" for nobody
	}{
		{"president", "state:us", "George W. Bush, Barack Obama, Barack Obama, Joe Biden, Donald Trump"},
		{"president", "state:ru", "Vladimir Putin, Dmitry Medvedev, Vladimir Putin, Vladimir Putin, Vladimir Putin"},
		{"prime minister", "state:ru", "Mikhail Fradkov, Vladimir Putin, Dmitry Medvedev, Mikhail Mishustin, Mikhail Mishustin"},
		{"prime minister", "state:gb", "Tony Blair, Gordon Brown, David Cameron, Boris Johnson, Keir Starmer"},
		{"president", "state:fr", "Jacques Chirac, Nicolas Sarkozy, François Hollande, Emmanuel Macron, Emmanuel Macron"},
		{"chancellor", "state:de", "Angela Merkel, Angela Merkel, Angela Merkel, Angela Merkel, Olaf Scholz"},
		{"prime minister", "state:it", "Silvio Berlusconi, Silvio Berlusconi, Matteo Renzi, Mario Draghi, Giorgia Meloni"},
		{"prime minister", "state:jp", "Junichiro Koizumi, Yukio Hatoyama, Shinzo Abe, Yoshihide Suga, Shigeru Ishiba"},
		{"president", "state:cn", "Hu Jintao, Hu Jintao, Xi Jinping, Xi Jinping, Xi Jinping"},
		{"prime minister", "state:in", "Manmohan Singh, Manmohan Singh, Narendra Modi, Narendra Modi, Narendra Modi"},
		{"president", "state:br", "Luiz Inácio Lula da Silva, Luiz Inácio Lula da Silva, Dilma Rousseff, Jair Bolsonaro, Luiz Inácio Lula da Silva"},
		{"prime minister", "state:ca", "Stephen Harper, Stephen Harper, Justin Trudeau, Justin Trudeau, Mark Carney"},
		{"prime minister", "state:au", "John Howard, Kevin Rudd, Malcolm Turnbull, Scott Morrison, Anthony Albanese"},
		{"president", "state:kr", "Roh Moo-hyun, Lee Myung-bak, Park Geun-hye, Moon Jae-in, -"},
		{"president", "state:mx", "Vicente Fox, Felipe Calderón, Enrique Peña Nieto, Andrés Manuel López Obrador, Claudia Sheinbaum"},
		{"president", "state:ar", "Néstor Kirchner, Cristina Kirchner, Mauricio Macri, Alberto Fernández, Javier Milei"},
		{"president", "state:id", "Susilo Bambang Yudhoyono, Susilo Bambang Yudhoyono, Joko Widodo, Joko Widodo, Prabowo Subianto"},
		{"king", "state:sa", "Abdullah, Abdullah, Salman, Salman, Salman"},
		{"president", "state:za", "Thabo Mbeki, Jacob Zuma, Jacob Zuma, Cyril Ramaphosa, Cyril Ramaphosa"},
		{"president", "state:tr", "Ahmet Necdet Sezer, Abdullah Gül, Recep Tayyip Erdoğan, Recep Tayyip Erdoğan, Recep Tayyip Erdoğan"},
		{"prime minister", "state:tr", "Recep Tayyip Erdoğan, Recep Tayyip Erdoğan, Ahmet Davutoğlu, -, -"},
		{"president", "state:ua", "Viktor Yushchenko, Viktor Yanukovych, Petro Poroshenko, Volodymyr Zelenskyy, Volodymyr Zelenskyy"},
		{"prime minister", "state:il", "Ehud Olmert, Benjamin Netanyahu, Benjamin Netanyahu, Benjamin Netanyahu, Benjamin Netanyahu"},
		{"president", "state:ps", "Mahmoud Abbas, Mahmoud Abbas, Mahmoud Abbas, Mahmoud Abbas, Mahmoud Abbas"},
		{"president", "state:ir", "Mahmoud Ahmadinejad, Mahmoud Ahmadinejad, Hassan Rouhani, Hassan Rouhani, Masoud Pezeshkian"},
		{"president", "state:sy", "Bashar al-Assad, Bashar al-Assad, Bashar al-Assad, Bashar al-Assad, Ahmed al-Sharaa"},
		{"prime minister", "state:iq", "Ibrahim al-Jaafari, Nouri al-Maliki, Haider al-Abadi, Mustafa al-Kadhimi, Mohammed Shia al-Sudani"},
		{"president", "state:af", "Hamid Karzai, Hamid Karzai, Ashraf Ghani, Ashraf Ghani, -"},
		{"president", "state:eg", "Hosni Mubarak, Hosni Mubarak, Abdel Fattah el-Sisi, Abdel Fattah el-Sisi, Abdel Fattah el-Sisi"},
		{"president", "state:sd", "Omar al-Bashir, Omar al-Bashir, Omar al-Bashir, -, -"},
		{"secretary general", "org:un", "Kofi Annan, Ban Ki-moon, Ban Ki-moon, António Guterres, António Guterres"},
		{"secretary general", "org:nato", "Jaap de Hoop Scheffer, Anders Fogh Rasmussen, Jens Stoltenberg, Jens Stoltenberg, Mark Rutte"},
	} {
		for i, want := range strings.Split(tc.want, ", ") {
			var got []string
			for _, e := range r.Holder(tc.title, tc.of, date(t, days[i])) {
				got = append(got, e.Name)
			}
			if len(got) == 0 {
				got = []string{"-"}
			}
			if s := strings.Join(got, ", "); s != want {
				t.Errorf("%s of %s on %s: %s, want %s", tc.title, tc.of, days[i], s, want)
			}
		}
	}
}
