package cli_test

import (
	"net"
	"os"
	"testing"

	"github.com/parley-project/parley/internal/cli"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"parley": func() { os.Exit(cli.Main()) }})
}

// The scripts are the specification of the command: what a user types, and what comes.
// Besides the usual commands they have those of scriptcmd_test.go.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup:               setup,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":      status,
			"get":         get,
			"sql":         sql,
			"copies":      copies,
			"vanish":      vanish,
			"killed":      killed,
			"interrupted": interrupted,
			"repeat":      repeat,
		},
		Condition: condition,
	})
}

// setup keeps what the tester's own machine says out of the scripts.
func setup(env *testscript.Env) error {
	for _, v := range os.Environ() {
		for i := range v {
			if v[i] == '=' {
				if name := v[:i]; len(name) > 7 && name[:7] == "PARLEY_" {
					env.Setenv(name, "")
				}
				break
			}
		}
	}
	env.Setenv("NO_COLOR", "")
	env.Setenv("TERM", "xterm")
	// Recording has one time, so that records can be compared.
	env.Setenv("PARLEY_NOW", "2031-06-01T12:00:00Z")
	addr, err := freeAddress()
	if err != nil {
		return err
	}
	env.Setenv("ADDR", addr)
	return nil
}

// freeAddress is an address of this machine on which nobody listens.
func freeAddress() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return l.Addr().String(), l.Close()
}

func condition(cond string) (bool, error) {
	switch cond {
	case "root":
		return os.Geteuid() == 0, nil
	}
	return false, errUnknownCondition
}
