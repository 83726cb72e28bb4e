// Package extract reads documents: the pipeline from a text to a reading.
//
// Each stage is a folder below this one and fills layers of a draft (package stage).
// [New] lists them in order; [Pipeline.Read] runs them and makes a reading of the draft,
// turning byte spans into selectors.
package extract
