package plain_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/document/plain"
	"github.com/parley-project/parley/text"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Reports in several languages, long enough for the statistics of letters.
const (
	english = "“I came with a text, not with a miracle,” Lorquet told reporters — and the minister’s aide said that " +
		"“both sides” had two weeks to answer. The talks would resume on Thursday, the Orangery said.\r\n"
	german = "Die Vermittlerin erklärte am Montag, beide Seiten hätten zwei Wochen für ihre Antwort. „Wir müssen über " +
		"die Häfen reden“, sagte der Außenminister. Größere Änderungen schließe er aus.\n"
	french = "La médiatrice a déclaré lundi que les deux parties avaient reçu le même texte. « Nous répondrons à la fin " +
		"du délai », a indiqué le ministère de la Marine, dont l’attaché dînait à l’étranger, où l’on a salué « un début ».\n"
	polish = "Mediator oświadczył w poniedziałek, że obie strony otrzymały ten sam tekst i mają dwa tygodnie na odpowiedź. " +
		"„Nie będziemy rozmawiać przez gazety”, powiedziała rzeczniczka rządu, która wróciła właśnie z łódzkiej konferencji.\n"
	czech = "Zprostředkovatelka v pondělí uvedla, že obě strany dostaly stejný text a mají dva týdny na odpověď. " +
		"„Nebudeme vyjednávat přes noviny,“ řekla mluvčí vlády. Příští schůzka má být ve čtvrtek.\n"
	hungarian = "A közvetítő hétfőn közölte, hogy mindkét fél megkapta a szöveget, és két hetük van a válaszra. " +
		"„Nem az újságokon keresztül tárgyalunk” – mondta a kormány szóvivője, aki a külügyminisztérium ülésén szólalt fel.\n"
	lithuanian = "Tarpininkas pirmadienį pareiškė, kad abi šalys gavo tą patį tekstą ir turi dvi savaites atsakyti. " +
		"Vyriausybės atstovė sakė, kad jos šalis nesiderės per laikraščius, o žvejų laivai išplauks vėliau.\n"
	spanish = "El mediador declaró el lunes que las dos partes habían recibido el mismo texto. «¿Qué más quieren?», " +
		"preguntó la portavoz del Gobierno, que volverá mañana a la mesa.\n"
	ukrainian = "Посередник заявив у понеділок, що обидві сторони отримали той самий текст і мають два тижні на відповідь. " +
		"Речниця уряду сказала, що її країна не вестиме переговорів через газети.\n"
	russian = "Посредник заявил в понедельник, что обе стороны получили один и тот же текст и должны ответить через две недели. " +
		"Представитель правительства сказала, что переговоры не ведутся через газеты.\n"
	greek = "Ο διαμεσολαβητής δήλωσε τη Δευτέρα ότι οι δύο πλευρές έλαβαν το ίδιο κείμενο και έχουν δύο εβδομάδες για να " +
		"απαντήσουν. Η εκπρόσωπος της κυβέρνησης είπε ότι δεν διαπραγματεύεται μέσω των εφημερίδων.\n"
	turkish = "Arabulucu pazartesi günü iki tarafın da aynı metni aldığını ve yanıt için iki haftaları olduğunu söyledi. " +
		"Hükümet sözcüsü, görüşmelerin gazeteler aracılığıyla yürütülmeyeceğini açıkladı. Şimdi sıra bakanlıkta.\n"
	hebrew   = "המתווך הודיע ביום שני כי שני הצדדים קיבלו את אותו הטקסט ויש להם שבועיים להשיב. דוברת הממשלה אמרה כי המדינה שלה לא תנהל משא ומתן דרך העיתונים.\n"
	arabic   = "أعلن الوسيط يوم الاثنين أن الطرفين تسلما النص نفسه وأن أمامهما أسبوعين للرد. وقالت المتحدثة باسم الحكومة إن بلادها لن تتفاوض عبر الصحف.\n"
	nihongo  = "仲介者は月曜日、双方が同じ文書を受け取り、二週間以内に回答すると述べた。政府の報道官は、新聞を通じて交渉することはないと語った。\n"
	chinese  = "调解人星期一表示，双方都收到了同样的文本，并有两个星期的时间作出答复。政府发言人说，她的国家不会通过报纸进行谈判。\n"
	taiwan   = "調解人星期一表示，雙方都收到了同樣的文本，並有兩個星期的時間作出答覆。政府發言人說，她的國家不會透過報紙進行談判。\n"
	hangugeo = "중재자는 월요일에 양측이 같은 문서를 받았으며 두 주 안에 답해야 한다고 말했다. 정부 대변인은 신문을 통해 협상하지 않을 것이라고 말했다.\n"
)

func TestDecodeFindsTheEncoding(t *testing.T) {
	le, be := unicode.LittleEndian, unicode.BigEndian
	for _, tc := range []struct {
		name     string
		encoding encoding.Encoding
		text     string
	}{
		{"UTF-8", encoding.Nop, english + ukrainian + chinese},
		{"UTF-8 with a mark", unicode.UTF8BOM, english},
		{"UTF-16 little-endian with a mark", unicode.UTF16(le, unicode.UseBOM), english + chinese},
		{"UTF-16 big-endian with a mark", unicode.UTF16(be, unicode.UseBOM), ukrainian},
		{"UTF-16 little-endian, English", unicode.UTF16(le, unicode.IgnoreBOM), english},
		{"UTF-16 big-endian, English", unicode.UTF16(be, unicode.IgnoreBOM), english},
		{"UTF-16 little-endian, Ukrainian", unicode.UTF16(le, unicode.IgnoreBOM), ukrainian},
		{"UTF-16 big-endian, Ukrainian", unicode.UTF16(be, unicode.IgnoreBOM), ukrainian},
		{"UTF-16 little-endian, Chinese", unicode.UTF16(le, unicode.IgnoreBOM), chinese},
		{"UTF-16 big-endian, Chinese", unicode.UTF16(be, unicode.IgnoreBOM), chinese},
		{"UTF-16 with characters of four bytes", unicode.UTF16(le, unicode.IgnoreBOM), english + "🕊 🕊\n"},
		{"UTF-32 little-endian", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), english},
		{"UTF-32 big-endian", utf32.UTF32(utf32.BigEndian, utf32.UseBOM), chinese},
		{"Windows-1252, English", charmap.Windows1252, english},
		{"Windows-1252, German", charmap.Windows1252, german},
		{"Windows-1252, French", charmap.Windows1252, french},
		{"Windows-1252, one mark far into the text", charmap.Windows1252, strings.Repeat("He said so.\n", 2000) + "The end’s near.\n"},
		{"Windows-1252, a few words", charmap.Windows1252, "“No,” she said.\n"},
		{"ISO 8859-1, German", charmap.ISO8859_1, strings.NewReplacer("„", `"`, "“", `"`).Replace(german)},
		{"Windows-1250, Polish", charmap.Windows1250, polish},
		{"ISO 8859-2, Polish", charmap.ISO8859_2, strings.NewReplacer("„", `"`, "”", `"`).Replace(polish)},
		{"Windows-1250, Czech", charmap.Windows1250, czech},
		{"ISO 8859-2, Czech", charmap.ISO8859_2, strings.NewReplacer("„", `"`, "“", `"`).Replace(czech)},
		{"Windows-1250, Hungarian", charmap.Windows1250, hungarian},
		{"Windows-1252, Spanish", charmap.Windows1252, spanish},
		{"Windows-1257, Lithuanian", charmap.Windows1257, lithuanian},
		{"Windows-1251, Ukrainian", charmap.Windows1251, ukrainian},
		{"Windows-1251, Russian", charmap.Windows1251, russian},
		{"KOI8-R, Russian", charmap.KOI8R, russian},
		{"ISO 8859-5, Russian", charmap.ISO8859_5, russian},
		{"Windows-1253, Greek", charmap.Windows1253, greek},
		{"Windows-1254, Turkish", charmap.Windows1254, turkish},
		{"Windows-1255, Hebrew", charmap.Windows1255, hebrew},
		{"Windows-1256, Arabic", charmap.Windows1256, arabic},
		{"Shift_JIS", japanese.ShiftJIS, nihongo},
		{"EUC-JP", japanese.EUCJP, nihongo},
		{"ISO-2022-JP", japanese.ISO2022JP, nihongo},
		{"EUC-KR", korean.EUCKR, hangugeo},
		{"GB 18030", simplifiedchinese.GB18030, chinese},
		{"Big5", traditionalchinese.Big5, taiwan},
	} {
		t.Run(tc.name, func(t *testing.T) {
			raw, err := tc.encoding.NewEncoder().Bytes([]byte(tc.text))
			if err != nil {
				t.Fatal(err)
			}
			for range 3 { // the detector runs its tests side by side; the answer is one
				got, err := plain.Decode(raw, "")
				if err != nil {
					t.Fatal(err)
				}
				if got != tc.text {
					t.Fatalf("got  %.300q\nwant %.300q", got, tc.text)
				}
			}
		})
	}
}

func TestDecodeHeedsTheDeclaredEncoding(t *testing.T) {
	short, err := charmap.ISO8859_2.NewEncoder().Bytes([]byte("Zażółć\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name, declared string
		raw            []byte
		want           string
	}{
		{"it counts where the bytes are no Unicode", "iso-8859-2", short, "Zażółć\n"},
		{"it does not count for UTF-8", "iso-8859-2", []byte("Zażółć\n"), "Zażółć\n"},
		{"it does not count where it does not fit", "shift_jis", []byte("both sides\x92 text, she said"), "both sides’ text, she said"},
		{"it does not count where it is unknown", "klingon", []byte("the end\x92s near, she said"), "the end’s near, she said"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := plain.Decode(tc.raw, tc.declared)
			if err != nil || got != tc.want {
				t.Errorf("got %q, %v, want %q", got, err, tc.want)
			}
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	random := make([]byte, 4096)
	for i, source := 0, rand.New(rand.NewPCG(1, 2)); i < len(random); i++ {
		random[i] = byte(source.Uint32())
	}
	noNUL := bytes.ReplaceAll(random, []byte{0}, []byte{1})
	for _, tc := range []struct {
		name    string
		raw     []byte
		want    error
		message string
	}{
		{"random bytes", random, document.ErrBinary, "a NUL at byte"},
		{"random bytes without a NUL", noNUL, document.ErrBinary, "control characters in 4096 bytes"},
		{"a NUL in a text", []byte("She said\x00 so."), document.ErrBinary, "a NUL at byte 8"},
		{"NULs alone", make([]byte, 1000), document.ErrBinary, "a NUL at byte 0"},
		{"a PDF", []byte("%PDF-1.7\n1 0 obj"), document.ErrBinary, "a PDF file"},
		{"a rich text file", []byte(`{\rtf1\ansi She said}`), document.ErrBinary, "a rich text file"},
		{"an office document", []byte("PK\x03\x04\x14\x00\x06\x00word/document.xml"), document.ErrBinary, "an office document"},
		{"a picture", []byte("\x89PNG\r\n\x1a\n"), document.ErrBinary, "a picture"},
		{"a GIF", []byte("GIF89a\x01\x00\x01\x00"), document.ErrBinary, "a picture"},
		{"gzip", []byte("\x1f\x8b\x08\x00abc"), document.ErrBinary, "a gzip file"},
		{"one broken byte in UTF-8", []byte("Zażółć\nZa\xffżółć\n"), text.ErrInvalidUTF8, "line 2, byte 13"},
		{"UTF-8 cut short", []byte("Zażółć ż")[:12], plain.ErrEncoding, "line 1, byte 11"},
		{"a broken byte after a mark", []byte("\xef\xbb\xbfShe\xff said"), text.ErrInvalidUTF8, "byte order mark"},
		{"a NUL after a mark", []byte("\xef\xbb\xbfShe\x00 said"), document.ErrBinary, "a NUL"},
		{"UTF-16 cut short", []byte("\xff\xfeS\x00h\x00e"), plain.ErrEncoding, "cut short"},
		{"half a character in UTF-16", []byte("\xff\xfeS\x00\x3d\xd8h\x00"), plain.ErrEncoding, "at byte 4"},
		{"half a character at the end of UTF-16", []byte("\xff\xfeS\x00\x3d\xd8"), plain.ErrEncoding, "at byte 4"},
		{"a NUL in UTF-16", []byte("\xff\xfeS\x00\x00\x00h\x00"), document.ErrBinary, "at byte 4"},
		{"UTF-32 cut short", []byte("\xff\xfe\x00\x00S\x00\x00"), plain.ErrEncoding, "cut short"},
		{"no character in UTF-32", []byte("\xff\xfe\x00\x00S\x00\x11\x11"), plain.ErrEncoding, "at byte 4"},
		{"letters of no encoding", []byte("\x81\x8d\x8f\x90\x9d \x81\x8d\x8f\x90\x9d\x81"), document.ErrBinary, "no known encoding"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := plain.Decode(tc.raw, "")
			if !errors.Is(err, tc.want) {
				t.Fatalf("got %.40q, %v, want %v", got, err, tc.want)
			}
			if !strings.Contains(err.Error(), tc.message) {
				t.Errorf("got %q, want a message with %q", err, tc.message)
			}
		})
	}
}

func TestDecodeLetsPass(t *testing.T) {
	for name, in := range map[string]string{
		"nothing":                          "",
		"the frame of an agency's wire":    "\x01zczc OST01\r\n\x02CORVANE, Feb. 11 (Halyard) — The mediator spoke. Both sides listened to him.\r\n\x03nnnn\x04",
		"form feeds and vertical tabs":     "Page one.\fPage two.\v",
		"colours of a terminal":            "\x1b[31mShe said so.\x1b[0m\n",
		"a replacement character as such":  "She said \ufffd so.\n",
		"a text that begins like a format": "GIF89a is a format, she said.\n",
		"a mark of no width in the middle": "She\ufeff said so.\n",
	} {
		t.Run(name, func(t *testing.T) {
			got, err := plain.Decode([]byte(in), "")
			if err != nil || got != in {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
}
