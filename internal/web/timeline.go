package web

import (
	"net/http"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/record"
)

// timelinePerPage is the length of a page of the timeline.
const timelinePerPage = 250

// timelinePage is what the timeline shows.
type timelinePage struct {
	Count  int
	Months []period
	// Unclear are the statements whose time is unclear, by day of publication.
	Unclear []group
	Pager   pager
}

// A period is a month with its groups, or a year where no more is known.
type period struct {
	Name   string
	Groups []group
}

// A group is the statements of one date.
type group struct {
	Date  edtf.Date
	Lines []timeLine
}

type timeLine struct {
	saying
	Href string
}

func (s *site) timeline(w http.ResponseWriter, r *http.Request) error {
	count, err := s.reader.CountStatements(r.Context(), record.StatementQuery{})
	if err != nil {
		return err
	}
	page := pageOf(r.URL.Query())
	q := record.StatementQuery{
		Order: record.ByTime,
		Page:  record.Page{Limit: timelinePerPage, Offset: (page - 1) * timelinePerPage},
	}
	list, err := s.reader.Statements(r.Context(), q)
	if err != nil {
		return err
	}
	if beyond(page, len(list)) {
		return record.ErrNotFound
	}
	p := timelinePage{Count: count, Pager: pagerOf("/timeline", r.URL.Query(), page, len(list) > 0 && q.Offset+len(list) < count)}
	for _, st := range list {
		line := timeLine{s.say(st), statementHref(st.ID)}
		if st.Said.IsZero() {
			p.Unclear = toGroup(p.Unclear, dayOf(st.Published), line)
			continue
		}
		p.Months = toMonth(p.Months, line)
	}
	return s.show(w, view{Name: "timeline", Title: "Timeline", Section: "/timeline", Body: p})
}

// toMonth and toGroup put a line with those of the same month and date, in the order in
// which these first came.
func toMonth(months []period, line timeLine) []period {
	name := monthOf(line.Said)
	for i := range months {
		if months[i].Name == name {
			months[i].Groups = toGroup(months[i].Groups, dayOf(line.Said), line)
			return months
		}
	}
	return append(months, period{name, toGroup(nil, dayOf(line.Said), line)})
}

func toGroup(groups []group, date edtf.Date, line timeLine) []group {
	for i := range groups {
		if groups[i].Date == date {
			groups[i].Lines = append(groups[i].Lines, line)
			return groups
		}
	}
	return append(groups, group{date, []timeLine{line}})
}

// dayOf is the day of a date that names one for sure, else the date itself.
func dayOf(d edtf.Date) edtf.Date {
	if day, ok := d.Day(); ok && d.Qualifier() == edtf.Certain {
		return day.Date()
	}
	return d
}
