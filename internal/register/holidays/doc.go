// Package holidays knows feasts and memorial days by name, and on which day each falls
// in a year: "Christmas", "Orthodox Easter", "Eid al-Fitr", the Independence Day of a
// state.
//
// [Find] answers for a name that means one day wherever it stands, or one day in all but
// rare use; [Of] for one that has a day of its own in each state. A name that can mean
// several days is answered by neither: nobody is to take a guess for a date. [Longest]
// finds the name that begins at a word.
//
// The list is data/holidays.tsv, our own. Movable feasts are computed:
//
//   - Easter by the Gregorian computus, and Orthodox Easter by the Julian one (Meeus,
//     Astronomical Algorithms, 2nd edition, chapter 8);
//   - Jewish feasts by the Hebrew calendar, and Muslim ones by the tabular Islamic
//     calendar (Reingold and Dershowitz, Calendrical Calculations, 4th edition, chapters
//     7 and 8). A feast that is kept by sight of the moon may be a day off, so that its
//     date is approximate;
//   - lunar new years of East Asia and Diwali from tables, in the years that the tables
//     have.
//
// A feast of the Hebrew or the Islamic calendar begins on the evening before the day
// that is given.
package holidays
