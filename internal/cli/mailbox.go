package cli

import (
	"sync"

	"github.com/parley-project/parley/document"
)

// A mailbox passes the notes of documents from the workers that read them to the one
// that tells of them.
type mailbox struct {
	mu    sync.Mutex
	notes map[document.ID][]string
}

func newMailbox() *mailbox { return &mailbox{notes: map[document.ID][]string{}} }

func (m *mailbox) put(id document.ID, notes []string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.notes[id] = notes
}

func (m *mailbox) take(id document.ID) []string {
	m.mu.Lock()
	defer m.mu.Unlock()
	notes := m.notes[id]
	delete(m.notes, id)
	return notes
}
