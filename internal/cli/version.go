package cli

import (
	"fmt"
	"runtime/debug"

	"github.com/parley-project/parley/reading"
)

type versionCommand struct {
	JSON bool `name:"json" help:"Write one JSON object."`
}

// A version says which program this is.
type version struct {
	Version string `json:"version"`
	Reader  string `json:"reader"`
	Schema  string `json:"schema"`
	Go      string `json:"go"`
}

// Run shows the version.
func (c *versionCommand) Run(a *app) error {
	v := version{Version: "unknown", Reader: reading.Version, Schema: reading.Schema}
	if info, ok := debug.ReadBuildInfo(); ok {
		v.Version, v.Go = info.Main.Version, info.GoVersion
	}
	if c.JSON {
		return writeJSON(a.Out, v)
	}
	_, err := fmt.Fprintf(a.Out, "parley %s, reader %s, %s, %s\n", v.Version, v.Reader, v.Schema, v.Go)
	return err
}
