package train

import (
	"fmt"
	"strings"
)

// DefaultShares are the Shares of the weights that Parley comes with.
func DefaultShares() Shares { return Shares{Plain: 0.6, Named: 0.7, Mixed: 0.5} }

// Leave leaves parts out of a training: a list of their names, parted by commas.
func (c *Config) Leave(s *Sources, shares *Shares, parts string) error {
	for part := range strings.SplitSeq(parts, ",") {
		switch part {
		case "":
		case "affixes":
			c.Shape.Buckets = 1
		case "static":
			s.NoStatic = true
		case "words":
			s.NoWords = true
		case "classes":
			s.NoClasses = true
		case "parse":
			c.Weights.Head, c.Weights.Rel = 0, 0
		case "names":
			c.Weights.Names = 0
		case "begins":
			c.Weights.Begins = 0
		case "teacher":
			s.Teacher = ""
		case "mixed":
			shares.Mixed = 0
		default:
			return fmt.Errorf("no part is called %q", part)
		}
	}
	return nil
}
