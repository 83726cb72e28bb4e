// Package nn holds the arithmetic of the language core: products of matrices, norms,
// gates and the scan of a minimal recurrent unit, in float32.
//
// # One order of sums
//
// The same numbers come out on every architecture and with any number of workers. Every
// element of a product is summed over its inner dimension in ascending order, one
// multiplication and one addition a step, each rounded to float32; vector instructions run
// over outputs and never over the terms of a sum. Where a sum must run over a row (the
// norm), it is kept in eight lanes that are added in one fixed order. No multiply-add is
// fused: the Go code writes the conversions that forbid it, the assembly uses none.
// TestKernelsAgree holds the assembly against the Go code bit by bit.
//
// # Shapes
//
// Matrices are row-major slices with a stride. The widths of products, norms and scans are
// multiples of [Lanes]; whoever builds a network pads to them.
package nn

// Lanes is what widths must be multiples of.
const Lanes = 16

// Padded is the least multiple of Lanes that is not below n.
func Padded(n int) int { return (n + Lanes - 1) / Lanes * Lanes }
