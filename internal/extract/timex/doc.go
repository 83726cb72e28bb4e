// Package timex finds the times that a text names and reads them as dates of package
// edtf: "Friday", "earlier this month", "the fall of 2022".
//
// # What it gives
//
// The stage needs the parse and gives Draft.Times, the times of the calendar, and
// Draft.Undated, those that are no date: how long ("three days"), how often ("every
// Monday"), an hour of a day that is not named ("10 p.m."), the present ("now"). Both are
// in text order, and no two overlap. A span holds the words of the time with its
// modifiers ("late on Sunday", "the end of April"), without the preposition that governs
// it ("on", "since", "by"). Each has a class and a value as TIMEX3 of TimeML has them.
//
// The date is that of the words, nothing more:
//
//   - A time is never finer than a day. The hour of "10 p.m. on Friday" is in its value
//     alone.
//   - A modifier does not narrow: "early April" is 2025-04, "earlier this week" is the
//     week. Nor does a preposition: "since 2014" and "by the end of 2014" are 2014.
//   - A week is an interval from Monday to Sunday, a weekend from Saturday to Sunday.
//     "Overnight" is the day before publication and the day itself. A quarter or half of
//     a year is an interval of months.
//   - Seasons are those of the northern hemisphere, EDTF 21 to 24; a winter belongs to
//     the year in which it begins.
//   - "Two days ago" is a day. Weeks, months and years that are counted are not meant to
//     the day, so they are approximate: "three years ago" is 2022~, "two weeks ago" a
//     day with ~. "More than three years ago" is ../2022, "less than a year ago" the
//     interval from that year to publication.
//   - "The past three years" is the interval from the year so reached up to publication.
//   - 11/04/2025 can be read in two ways, so only its year is given.
//   - Holidays are those of package holidays. One that several states keep on days of
//     their own has no date.
//   - What has no date stays unclear, which is a Time with a zero EDTF: "recently", "a
//     few weeks ago".
//
// # Against what
//
// Relative times are read against the civil day of Document.Published, in the zone in
// which it is written. Without such a day they are unclear, and the draft gets one note
// that says so.
//
// A weekday is the latest one up to the day of publication, which counts itself. If the
// words beside it speak of what is to come ("will meet", "is due", "by Friday"), it is
// the first one from that day on. The files tense.tsv and prepositions.tsv hold these
// words; tense.go says how they are looked for. "This Wednesday" is the one in the week
// of publication. "Last Tuesday" and "next Thursday" are the nearest before and after
// publication. Where that day lies in the week of publication, people do not agree which
// one is meant, and it is uncertain: ?.
//
// A month or a day of a month without a year follows the same rule. Where nothing tells
// past from future, it is the nearest. A day that by its tense would lie almost a year
// back, and by the calendar less than two months ahead, is the one ahead, with ?; and the
// other way round, for months as well.
//
// A quarter without a year is the latest that has begun, or with words of what is to come
// the first that has not ended. A day by its number alone ("on the 15th") is of the month
// of the day named before in the paragraph, else the nearest.
//
// "Two days later", "the same day", "the previous month" are read against the time named
// before them, in the same paragraph or the one before; else they are unclear.
//
// # What is no time here
//
// Years in names ("Agenda 2030"), years of sport ("2023/24"), holidays in names ("the Good
// Friday Agreement"). Years of accounts and schools ("fiscal 2024") and a unit that only an
// article names ("for the year") are undated: they have a value and no date. "May" and
// "March" count as months only where the words beside them say so.
//
// "In two weeks" can be the length of what is done or the time until it, so that it is a
// length and no date.
//
// # How
//
// atom.go makes a sentence into words with what the tables know of each; a hyphenated
// word of two times ("mid-April") becomes two. Each kind of expression has a file of its
// own, which finds a form and does not resolve it. scan.go tries them at each word,
// joins ranges, and resolves in text order; resolve.go has the calendar, value.go the
// values of TIMEX3. Every look ahead or back is bounded, so the work is linear in the
// text.
package timex
