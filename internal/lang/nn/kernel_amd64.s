//go:build amd64 && !purego

#include "textflag.h"

// The kernels of this package for AVX2. No multiplication is fused with an addition, and
// lanes run over outputs, so that every sum has the order that the Go code gives it.

// func mulAdd6AVX2(c *float32, stride int, a *float32, row, col int, strip *float32, k int)
// Y0-Y11: six rows of 16 sums. Y12, Y13: a row of the strip. Y14: one element of a, in all
// lanes, then a product. Y15: a product.
TEXT ·mulAdd6AVX2(SB), NOSPLIT, $0-56
	MOVQ c+0(FP), DI
	MOVQ stride+8(FP), SI
	MOVQ a+16(FP), R8
	MOVQ row+24(FP), R9
	MOVQ col+32(FP), R10
	MOVQ strip+40(FP), BX
	MOVQ k+48(FP), CX
	SHLQ $2, SI
	SHLQ $2, R9
	SHLQ $2, R10
	LEAQ (R9)(R9*2), R11
	LEAQ (R8)(R11*1), R12
	MOVQ DI, R13
	VMOVUPS (R13), Y0
	VMOVUPS 32(R13), Y1
	ADDQ SI, R13
	VMOVUPS (R13), Y2
	VMOVUPS 32(R13), Y3
	ADDQ SI, R13
	VMOVUPS (R13), Y4
	VMOVUPS 32(R13), Y5
	ADDQ SI, R13
	VMOVUPS (R13), Y6
	VMOVUPS 32(R13), Y7
	ADDQ SI, R13
	VMOVUPS (R13), Y8
	VMOVUPS 32(R13), Y9
	ADDQ SI, R13
	VMOVUPS (R13), Y10
	VMOVUPS 32(R13), Y11
	ADDQ SI, R13
loop6:
	VMOVUPS (BX), Y12
	VMOVUPS 32(BX), Y13
	VBROADCASTSS (R8), Y14
	VMULPS Y12, Y14, Y15
	VADDPS Y15, Y0, Y0
	VMULPS Y13, Y14, Y14
	VADDPS Y14, Y1, Y1
	VBROADCASTSS (R8)(R9*1), Y14
	VMULPS Y12, Y14, Y15
	VADDPS Y15, Y2, Y2
	VMULPS Y13, Y14, Y14
	VADDPS Y14, Y3, Y3
	VBROADCASTSS (R8)(R9*2), Y14
	VMULPS Y12, Y14, Y15
	VADDPS Y15, Y4, Y4
	VMULPS Y13, Y14, Y14
	VADDPS Y14, Y5, Y5
	VBROADCASTSS (R12), Y14
	VMULPS Y12, Y14, Y15
	VADDPS Y15, Y6, Y6
	VMULPS Y13, Y14, Y14
	VADDPS Y14, Y7, Y7
	VBROADCASTSS (R12)(R9*1), Y14
	VMULPS Y12, Y14, Y15
	VADDPS Y15, Y8, Y8
	VMULPS Y13, Y14, Y14
	VADDPS Y14, Y9, Y9
	VBROADCASTSS (R12)(R9*2), Y14
	VMULPS Y12, Y14, Y15
	VADDPS Y15, Y10, Y10
	VMULPS Y13, Y14, Y14
	VADDPS Y14, Y11, Y11
	ADDQ $64, BX
	ADDQ R10, R8
	ADDQ R10, R12
	DECQ CX
	JNZ loop6
	MOVQ DI, R13
	VMOVUPS Y0, (R13)
	VMOVUPS Y1, 32(R13)
	ADDQ SI, R13
	VMOVUPS Y2, (R13)
	VMOVUPS Y3, 32(R13)
	ADDQ SI, R13
	VMOVUPS Y4, (R13)
	VMOVUPS Y5, 32(R13)
	ADDQ SI, R13
	VMOVUPS Y6, (R13)
	VMOVUPS Y7, 32(R13)
	ADDQ SI, R13
	VMOVUPS Y8, (R13)
	VMOVUPS Y9, 32(R13)
	ADDQ SI, R13
	VMOVUPS Y10, (R13)
	VMOVUPS Y11, 32(R13)
	ADDQ SI, R13
	VZEROUPPER
	RET

// func mulAdd1AVX2(c *float32, a *float32, col int, strip *float32, k int)
TEXT ·mulAdd1AVX2(SB), NOSPLIT, $0-40
	MOVQ c+0(FP), DI
	MOVQ a+8(FP), R8
	MOVQ col+16(FP), R10
	MOVQ strip+24(FP), BX
	MOVQ k+32(FP), CX
	SHLQ $2, R10
	VMOVUPS (DI), Y0
	VMOVUPS 32(DI), Y1

loop1:
	VBROADCASTSS (R8), Y10
	VMULPS (BX), Y10, Y11
	VMULPS 32(BX), Y10, Y12
	VADDPS Y11, Y0, Y0
	VADDPS Y12, Y1, Y1
	ADDQ $64, BX
	ADDQ R10, R8
	DECQ CX
	JNZ  loop1

	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	VZEROUPPER
	RET

DATA one<>+0(SB)/4, $1.0
GLOBL one<>(SB), RODATA|NOPTR, $4
DATA half<>+0(SB)/4, $0.5
GLOBL half<>(SB), RODATA|NOPTR, $4

// func squashAVX2(dst, src *float32, n int)
TEXT ·squashAVX2(SB), NOSPLIT, $0-24
	MOVQ dst+0(FP), DI
	MOVQ src+8(FP), SI
	MOVQ n+16(FP), CX
	VBROADCASTSS one<>(SB), Y15

squash8:
	VMOVUPS (SI), Y0
	VMULPS Y0, Y0, Y1
	VADDPS Y1, Y15, Y1
	VSQRTPS Y1, Y1
	VDIVPS Y1, Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, SI
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ  squash8
	VZEROUPPER
	RET

// func gateAVX2(dst, src *float32, n int)
TEXT ·gateAVX2(SB), NOSPLIT, $0-24
	MOVQ dst+0(FP), DI
	MOVQ src+8(FP), SI
	MOVQ n+16(FP), CX
	VBROADCASTSS one<>(SB), Y15
	VBROADCASTSS half<>(SB), Y14

gate8:
	VMOVUPS (SI), Y0
	VMULPS Y0, Y0, Y1
	VADDPS Y1, Y15, Y1
	VSQRTPS Y1, Y1
	VDIVPS Y1, Y0, Y0
	VMULPS Y0, Y14, Y0
	VADDPS Y0, Y14, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, SI
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ  gate8
	VZEROUPPER
	RET

// func scanAVX2(state, prev, gate, cand *float32, n int)
TEXT ·scanAVX2(SB), NOSPLIT, $0-40
	MOVQ state+0(FP), DI
	MOVQ prev+8(FP), SI
	MOVQ gate+16(FP), R8
	MOVQ cand+24(FP), R9
	MOVQ n+32(FP), CX

scan8:
	VMOVUPS (SI), Y0
	VMOVUPS (R9), Y1
	VSUBPS Y0, Y1, Y1
	VMULPS (R8), Y1, Y1
	VADDPS Y1, Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, SI
	ADDQ $32, DI
	ADDQ $32, R8
	ADDQ $32, R9
	SUBQ $8, CX
	JNZ  scan8
	VZEROUPPER
	RET

// func mixAVX2(dst, before, here, after, w *float32, n int)
TEXT ·mixAVX2(SB), NOSPLIT, $0-48
	MOVQ dst+0(FP), DI
	MOVQ before+8(FP), R8
	MOVQ here+16(FP), R9
	MOVQ after+24(FP), R10
	MOVQ w+32(FP), SI
	MOVQ n+40(FP), CX
	LEAQ (SI)(CX*4), R11
	LEAQ (R11)(CX*4), R12

mix8:
	VMOVUPS (R8), Y0
	VMULPS (SI), Y0, Y0
	VMOVUPS (R9), Y1
	VMULPS (R11), Y1, Y1
	VADDPS Y1, Y0, Y0
	VMOVUPS (R10), Y2
	VMULPS (R12), Y2, Y2
	VADDPS Y2, Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, R8
	ADDQ $32, R9
	ADDQ $32, R10
	ADDQ $32, SI
	ADDQ $32, R11
	ADDQ $32, R12
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ  mix8
	VZEROUPPER
	RET

// func addBytesAVX2(dst *float32, row *int8, scale float32, n int)
TEXT ·addBytesAVX2(SB), NOSPLIT, $0-32
	MOVQ dst+0(FP), DI
	MOVQ row+8(FP), SI
	VBROADCASTSS scale+16(FP), Y15
	MOVQ n+24(FP), CX

bytes8:
	VPMOVSXBD (SI), Y0
	VCVTDQ2PS Y0, Y0
	VMULPS Y15, Y0, Y0
	VADDPS (DI), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $8, SI
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ  bytes8
	VZEROUPPER
	RET

// func addAVX2(dst, src *float32, n int)
TEXT ·addAVX2(SB), NOSPLIT, $0-24
	MOVQ dst+0(FP), DI
	MOVQ src+8(FP), SI
	MOVQ n+16(FP), CX

add8:
	VMOVUPS (SI), Y0
	VADDPS (DI), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, SI
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ  add8
	VZEROUPPER
	RET

// func reluAVX2(row *float32, n int)
TEXT ·reluAVX2(SB), NOSPLIT, $0-16
	MOVQ row+0(FP), DI
	MOVQ n+8(FP), CX
	VXORPS Y15, Y15, Y15

relu8:
	// MAXPS gives its second source where one is no number: the zero here.
	VMOVUPS (DI), Y0
	VMAXPS Y15, Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ  relu8
	VZEROUPPER
	RET

// func sumSquaresAVX2(x *float32, n int) float32
TEXT ·sumSquaresAVX2(SB), NOSPLIT, $0-20
	MOVQ x+0(FP), SI
	MOVQ n+8(FP), CX
	VXORPS Y0, Y0, Y0

square8:
	VMOVUPS (SI), Y1
	VMULPS Y1, Y1, Y1
	VADDPS Y1, Y0, Y0
	ADDQ $32, SI
	SUBQ $8, CX
	JNZ  square8

	// Lanes i and i+4, then i and i+2, then the two that are left.
	VEXTRACTF128 $1, Y0, X1
	VADDPS X1, X0, X0
	VMOVHLPS X0, X0, X1
	VADDPS X1, X0, X0
	VSHUFPS $1, X0, X0, X1
	VADDSS X1, X0, X0
	VMOVSS X0, ret+16(FP)
	VZEROUPPER
	RET

// func scaleAVX2(dst, src, gain *float32, by float32, n int)
TEXT ·scaleAVX2(SB), NOSPLIT, $0-40
	MOVQ dst+0(FP), DI
	MOVQ src+8(FP), SI
	MOVQ gain+16(FP), R8
	VBROADCASTSS by+24(FP), Y15
	MOVQ n+32(FP), CX

scale8:
	VMULPS (SI), Y15, Y0
	VMULPS (R8), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, SI
	ADDQ $32, R8
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ  scale8
	VZEROUPPER
	RET
