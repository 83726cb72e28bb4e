//go:build !amd64 || purego

package nn

// Other machines take the Go code, and so does the build tag purego.
const vector = false

func mulAdd6AVX2(*float32, int, *float32, int, int, *float32, int) {}
func mulAdd1AVX2(*float32, *float32, int, *float32, int)           {}
func squashAVX2(_, _ *float32, _ int)                              {}
func gateAVX2(_, _ *float32, _ int)                                {}
func scanAVX2(_, _, _, _ *float32, _ int)                          {}
func mixAVX2(_, _, _, _, _ *float32, _ int)                        {}
func addBytesAVX2(*float32, *int8, float32, int)                   {}
func addAVX2(_, _ *float32, _ int)                                 {}
func reluAVX2(*float32, int)                                       {}
func sumSquaresAVX2(*float32, int) float32                         { return 0 }
func scaleAVX2(_, _, _ *float32, _ float32, _ int)                 {}
