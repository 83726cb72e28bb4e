// Package stage holds what the stages of reading share: the [Draft] that they fill
// layer by layer, and the [Stage] interface that each implements.
//
// A stage declares the layers that it needs and those that it gives; the pipeline
// (package extract) refuses an order in which a need comes before its giver. A stage
// sees the draft and nothing else: no other stage, no clock, no network, no database.
// So a stage can be replaced by a better one without touching the rest.
package stage
