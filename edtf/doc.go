// Package edtf holds dates as the news gives them: a day, a month, an autumn,
// "about 2019", "since March", or not at all.
//
// # The standard
//
// EDTF, the Extended Date/Time Format, writes vague dates as text. The Library
// of Congress drew it up (https://www.loc.gov/standards/datetime/) and
// ISO 8601-2:2019 took it over. It has three levels. This package reads and
// writes level 0 and level 1, as far as reports of events need them:
//
//	2025-04-11                  a day
//	2025-04                     a month
//	2025                        a year; -0044 is the year 44 before year 0
//	2025-04-11T18:30:00+03:00   a time of day; the zone may be Z, ±hh, ±hh:mm or missing
//	199X, 20XX                  some year of the 1990s, of the years 2000 to 2099
//	2025-XX, 2025-XX-XX         some month, some day of 2025
//	2025-04-XX                  some day of April 2025
//	2022-23                     a season: 21 spring, 22 summer, 23 autumn, 24 winter
//	2025-04?                    uncertain: the source or its reading may be wrong
//	2025-04~                    approximate: near this date
//	2025-04%                    uncertain and approximate
//	2025-03/2025-04-11          an interval, both ends included
//	../2025, 2025/..            an interval with an open end: it has no limit there
//	/2025, 2025/                an interval with an unknown end: it has one, which is not known
//
// Not read, and refused with [ErrUnsupported]: level 2 (sets and lists of dates
// in brackets, a qualifier on one component alone, unspecified digits elsewhere
// than at the right, exponents, significant digits, the divisions of a year
// numbered 25 to 41) and two forms of level 1 that the news has no use for,
// years of more than four digits (Y170000002) and unspecified digits before the
// year 0. The letters u and x of the drafts before 2019 are a plain [ErrSyntax].
//
// # The values
//
// A [Date] is one EDTF expression. It is small, can be compared with == and
// used as a map key, and its zero value means that there is no date. [Parse]
// and [Date.String] are inverse: what String writes, Parse reads back to an
// equal value. A [Day] is one civil day, for arithmetic: weekdays, days and
// months forward and back.
//
// # What a date covers
//
// [Date.Bounds] gives the earliest and the latest civil day that a date can
// mean. Four choices are ours, because the standard leaves them open:
//
//   - Seasons are whole months and are those of the northern hemisphere: spring
//     March to May, summer June to August, autumn September to November, and
//     winter December to February. The winter of a year begins in it and ends
//     in the next: 2022-24 is December 2022 to February 2023.
//   - A qualifier does not widen the bounds. No one has said how far "about"
//     reaches, so [Date.Qualifier] reports it and the reader decides.
//   - A time of day is bounded by the civil day as written. Zones are not
//     converted: 2025-04-11T23:30:00-05:00 is on 11 April.
//   - An interval runs from the first day of its start to the last day of its
//     end. Ends in the wrong order are an [ErrRange].
//
// [Date.Contains] and [Date.Overlaps] work on the bounds alone, so they answer
// "can it be", never "is it". [Date.Compare] is a total order for listings.
//
// Years run from -9999 to 9999 in the proleptic Gregorian calendar, with a year
// zero. Nothing here reads a clock.
package edtf
