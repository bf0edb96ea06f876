;; The inner loops of the experts: sums of the weights of a text's features, sixteen columns at once. Made into row-sums.wasm
;; by `npx -p wabt wat2wasm row-sums.wat`. All places are in bytes. A weight is a signed byte b that stands for b * |b|.
(module
  (import "house" "memory" (memory 1))

  ;; One block of sixteen columns. For each feature `spans` holds its bucket, its first and its last token (-1 where it
  ;; belongs to none), four bytes each; `table` is the block's first byte in the row of bucket 0 and rows stand `stride`
  ;; bytes apart. Written are the block's 16 sums over all features at `totals`, and added to the 16 numbers of each token
  ;; at `tokens` (4 * stride bytes apart) its share of each feature, in twelfths: a span has one to four tokens.
  (func (export "sum")
    (param $spans i32) (param $end i32) (param $table i32) (param $stride i32) (param $totals i32) (param $tokens i32)
    (local $first i32) (local $last i32) (local $apart i32) (local $to i32)
    (local $low v128) (local $high v128) (local $part v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local $t0 v128) (local $t1 v128) (local $t2 v128) (local $t3 v128)
    (local.set $apart (i32.shl (local.get $stride) (i32.const 2)))
    (block $done
      (loop $runs
        (br_if $done (i32.ge_u (local.get $spans) (local.get $end)))
        (local.set $first (i32.load offset=4 (local.get $spans)))
        (local.set $last (i32.load offset=8 (local.get $spans)))
        (local.set $s0 (v128.const i32x4 0 0 0 0)) (local.set $s1 (v128.const i32x4 0 0 0 0))
        (local.set $s2 (v128.const i32x4 0 0 0 0)) (local.set $s3 (v128.const i32x4 0 0 0 0))
        ;; Features of the same tokens follow each other: their sum is shared out once.
        (block $other
          (loop $same
            (local.set $part (v128.load
              (i32.add (local.get $table) (i32.mul (i32.load (local.get $spans)) (local.get $stride)))))
            (local.set $low (i16x8.extend_low_i8x16_s (local.get $part)))
            (local.set $high (i16x8.extend_high_i8x16_s (local.get $part)))
            (local.set $low (i16x8.mul (local.get $low) (i16x8.abs (local.get $low))))
            (local.set $high (i16x8.mul (local.get $high) (i16x8.abs (local.get $high))))
            (local.set $s0 (i32x4.add (local.get $s0) (i32x4.extend_low_i16x8_s (local.get $low))))
            (local.set $s1 (i32x4.add (local.get $s1) (i32x4.extend_high_i16x8_s (local.get $low))))
            (local.set $s2 (i32x4.add (local.get $s2) (i32x4.extend_low_i16x8_s (local.get $high))))
            (local.set $s3 (i32x4.add (local.get $s3) (i32x4.extend_high_i16x8_s (local.get $high))))
            (local.set $spans (i32.add (local.get $spans) (i32.const 12)))
            (br_if $other (i32.ge_u (local.get $spans) (local.get $end)))
            (br_if $other (i32.ne (i32.load offset=4 (local.get $spans)) (local.get $first)))
            (br_if $same (i32.eq (i32.load offset=8 (local.get $spans)) (local.get $last)))))
        (local.set $t0 (i32x4.add (local.get $t0) (local.get $s0)))
        (local.set $t1 (i32x4.add (local.get $t1) (local.get $s1)))
        (local.set $t2 (i32x4.add (local.get $t2) (local.get $s2)))
        (local.set $t3 (i32x4.add (local.get $t3) (local.get $s3)))
        (br_if $runs (i32.lt_s (local.get $first) (i32.const 0)))
        (local.set $part (i32x4.splat (i32.div_u (i32.const 12)
          (i32.add (i32.sub (local.get $last) (local.get $first)) (i32.const 1)))))
        (local.set $s0 (i32x4.mul (local.get $s0) (local.get $part)))
        (local.set $s1 (i32x4.mul (local.get $s1) (local.get $part)))
        (local.set $s2 (i32x4.mul (local.get $s2) (local.get $part)))
        (local.set $s3 (i32x4.mul (local.get $s3) (local.get $part)))
        (local.set $to (i32.add (local.get $tokens) (i32.mul (local.get $first) (local.get $apart))))
        (loop $share
          (v128.store (local.get $to) (i32x4.add (local.get $s0) (v128.load (local.get $to))))
          (v128.store offset=16 (local.get $to) (i32x4.add (local.get $s1) (v128.load offset=16 (local.get $to))))
          (v128.store offset=32 (local.get $to) (i32x4.add (local.get $s2) (v128.load offset=32 (local.get $to))))
          (v128.store offset=48 (local.get $to) (i32x4.add (local.get $s3) (v128.load offset=48 (local.get $to))))
          (local.set $to (i32.add (local.get $to) (local.get $apart)))
          (br_if $share (i32.le_s (local.tee $first (i32.add (local.get $first) (i32.const 1))) (local.get $last))))
        (br $runs)))
    (v128.store (local.get $totals) (local.get $t0))
    (v128.store offset=16 (local.get $totals) (local.get $t1))
    (v128.store offset=32 (local.get $totals) (local.get $t2))
    (v128.store offset=48 (local.get $totals) (local.get $t3)))

  ;; Lays rows of `columns` bytes, one close behind the other at `from`, out at `to`, `stride` bytes apart, and turns bytes
  ;; whose nought is 128 into signed ones. `from` may be the end of the room at `to`: no row is written over before it is
  ;; read. stride is a multiple of 16; what stands in a row after its columns means nothing.
  (func (export "lay") (param $from i32) (param $columns i32) (param $to i32) (param $stride i32) (param $end i32)
    (local $at i32) (local $rowEnd i32)
    (loop $rows
      (local.set $at (local.get $from))
      (local.set $rowEnd (i32.add (local.get $to) (local.get $stride)))
      (loop $parts
        (v128.store (local.get $to)
          (v128.xor (v128.load (local.get $at)) (v128.const i32x4 0x80808080 0x80808080 0x80808080 0x80808080)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $parts (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $rowEnd))))
      (local.set $from (i32.add (local.get $from) (local.get $columns)))
      (br_if $rows (i32.lt_u (local.get $to) (local.get $end))))))
