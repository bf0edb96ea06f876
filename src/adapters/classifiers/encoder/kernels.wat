;; The inner loops of the encoder, 16 or 4 numbers at once. Made into kernels.wasm by
;; `npx -p wabt wat2wasm --enable-relaxed-simd kernels.wat`. The relaxed product is exact here: one side is never above 127.
;; All places are in bytes; rows, columns and widths are counts.
(module
  (import "house" "memory" (memory 1))

  ;; out[r, c] = rowScale[r] * scale[c] * (sum over k of a[r, k] * w[c, k] - zero * sum[c]) + bias[c]
  ;; a: whole numbers 0 to 127, a byte each; w: signed bytes. For each pair of columns `columns` holds their scales, sums
  ;; and biases, 8 bytes each (sums as floats). rows is a multiple of 4, cols of 2, width of 16.
  (func (export "multiply")
    (param $a i32) (param $w i32) (param $rows i32) (param $cols i32) (param $width i32)
    (param $rowScale i32) (param $zero f32) (param $columns i32) (param $out i32)
    (local $r i32) (local $c i32) (local $k i32) (local $rs i32) (local $to i32) (local $apart i32)
    (local $a0 i32) (local $a1 i32) (local $a2 i32) (local $a3 i32) (local $w0 i32) (local $w1 i32)
    (local $x v128) (local $y v128) (local $v v128)
    (local $s00 v128) (local $s01 v128) (local $s10 v128) (local $s11 v128)
    (local $s20 v128) (local $s21 v128) (local $s30 v128) (local $s31 v128)
    (local.set $apart (i32.shl (local.get $cols) (i32.const 2)))
    (loop $pairs
      (local.set $r (i32.const 0))
      (local.set $rs (local.get $rowScale))
      (local.set $to (i32.add (local.get $out) (i32.shl (local.get $c) (i32.const 2))))
      (local.set $a0 (local.get $a))
      (loop $fours
        (local.set $a1 (i32.add (local.get $a0) (local.get $width)))
        (local.set $a2 (i32.add (local.get $a1) (local.get $width)))
        (local.set $a3 (i32.add (local.get $a2) (local.get $width)))
        (local.set $w0 (i32.add (local.get $w) (i32.mul (local.get $c) (local.get $width))))
        (local.set $w1 (i32.add (local.get $w0) (local.get $width)))
        (local.set $s00 (v128.const i32x4 0 0 0 0)) (local.set $s01 (v128.const i32x4 0 0 0 0))
        (local.set $s10 (v128.const i32x4 0 0 0 0)) (local.set $s11 (v128.const i32x4 0 0 0 0))
        (local.set $s20 (v128.const i32x4 0 0 0 0)) (local.set $s21 (v128.const i32x4 0 0 0 0))
        (local.set $s30 (v128.const i32x4 0 0 0 0)) (local.set $s31 (v128.const i32x4 0 0 0 0))
        (local.set $k (local.get $width))
        (loop $sum
          (local.set $x (v128.load (local.get $w0)))
          (local.set $y (v128.load (local.get $w1)))
          (local.set $v (v128.load (local.get $a0)))
          (local.set $s00 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $x) (local.get $v) (local.get $s00)))
          (local.set $s01 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $y) (local.get $v) (local.get $s01)))
          (local.set $v (v128.load (local.get $a1)))
          (local.set $s10 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $x) (local.get $v) (local.get $s10)))
          (local.set $s11 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $y) (local.get $v) (local.get $s11)))
          (local.set $v (v128.load (local.get $a2)))
          (local.set $s20 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $x) (local.get $v) (local.get $s20)))
          (local.set $s21 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $y) (local.get $v) (local.get $s21)))
          (local.set $v (v128.load (local.get $a3)))
          (local.set $s30 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $x) (local.get $v) (local.get $s30)))
          (local.set $s31 (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $y) (local.get $v) (local.get $s31)))
          (local.set $w0 (i32.add (local.get $w0) (i32.const 16)))
          (local.set $w1 (i32.add (local.get $w1) (i32.const 16)))
          (local.set $a0 (i32.add (local.get $a0) (i32.const 16)))
          (local.set $a1 (i32.add (local.get $a1) (i32.const 16)))
          (local.set $a2 (i32.add (local.get $a2) (i32.const 16)))
          (local.set $a3 (i32.add (local.get $a3) (i32.const 16)))
          (br_if $sum (local.tee $k (i32.sub (local.get $k) (i32.const 16)))))
        (call $store (local.get $s00) (local.get $s01) (local.get $zero) (local.get $rs) (local.get $columns) (local.get $to))
        (local.set $rs (i32.add (local.get $rs) (i32.const 4)))
        (local.set $to (i32.add (local.get $to) (local.get $apart)))
        (call $store (local.get $s10) (local.get $s11) (local.get $zero) (local.get $rs) (local.get $columns) (local.get $to))
        (local.set $rs (i32.add (local.get $rs) (i32.const 4)))
        (local.set $to (i32.add (local.get $to) (local.get $apart)))
        (call $store (local.get $s20) (local.get $s21) (local.get $zero) (local.get $rs) (local.get $columns) (local.get $to))
        (local.set $rs (i32.add (local.get $rs) (i32.const 4)))
        (local.set $to (i32.add (local.get $to) (local.get $apart)))
        (call $store (local.get $s30) (local.get $s31) (local.get $zero) (local.get $rs) (local.get $columns) (local.get $to))
        (local.set $rs (i32.add (local.get $rs) (i32.const 4)))
        (local.set $to (i32.add (local.get $to) (local.get $apart)))
        (local.set $a0 (local.get $a3))
        (br_if $fours (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 4))) (local.get $rows))))
      (local.set $columns (i32.add (local.get $columns) (i32.const 24)))
      (br_if $pairs (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 2))) (local.get $cols)))))

  ;; One row of two columns: the four parts of each sum together, then scaled.
  (func $store (param $s v128) (param $t v128) (param $zero f32) (param $rs i32) (param $columns i32) (param $to i32)
    (local $both v128)
    (local.set $both (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s) (local.get $t))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s) (local.get $t))))
    (local.set $both (f32x4.convert_i32x4_s (i32x4.add (local.get $both)
      (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $both) (local.get $both)))))
    (v128.store64_lane 0 (local.get $to)
      (f32x4.add (v128.load64_zero offset=16 (local.get $columns))
        (f32x4.mul
          (f32x4.mul (v128.load64_zero (local.get $columns)) (v128.load32_splat (local.get $rs)))
          (f32x4.sub (local.get $both)
            (f32x4.mul (f32x4.splat (local.get $zero)) (v128.load64_zero offset=8 (local.get $columns))))))))

  ;; Brings rows of floats to whole numbers: out = nearest(from * most / largest) + zero, never below 0; and for each row
  ;; what one of them stands for. `mask` takes the sign off where the largest is looked for. width is a multiple of 16.
  (func (export "fine")
    (param $from i32) (param $rows i32) (param $width i32) (param $mask i32) (param $most f32) (param $zero i32)
    (param $scale i32) (param $out i32)
    (local $r i32) (local $k i32) (local $at i32) (local $m v128) (local $largest f32) (local $steps v128) (local $z v128)
    (local.set $z (i32x4.splat (local.get $zero)))
    (loop $rowsOf
      (local.set $at (local.get $from))
      (local.set $k (local.get $width))
      (local.set $m (v128.const f32x4 0 0 0 0))
      (loop $look
        (local.set $m (f32x4.pmax (local.get $m) (v128.and (i32x4.splat (local.get $mask)) (v128.load (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $look (local.tee $k (i32.sub (local.get $k) (i32.const 4)))))
      (local.set $largest (f32.max
        (f32.max (f32x4.extract_lane 0 (local.get $m)) (f32x4.extract_lane 1 (local.get $m)))
        (f32.max (f32x4.extract_lane 2 (local.get $m)) (f32x4.extract_lane 3 (local.get $m)))))
      (f32.store (local.get $scale) (f32.div (local.get $largest) (local.get $most)))
      (local.set $steps (f32x4.splat (f32.div (local.get $most) (f32.max (local.get $largest) (f32.const 1e-30)))))
      (local.set $k (local.get $width))
      (loop $turn
        (v128.store (local.get $out) (i8x16.narrow_i16x8_u
          (i16x8.narrow_i32x4_s
            (i32x4.add (local.get $z) (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $steps) (v128.load (local.get $from))))))
            (i32x4.add (local.get $z) (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $steps) (v128.load offset=16 (local.get $from)))))))
          (i16x8.narrow_i32x4_s
            (i32x4.add (local.get $z) (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $steps) (v128.load offset=32 (local.get $from))))))
            (i32x4.add (local.get $z) (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $steps) (v128.load offset=48 (local.get $from)))))))))
        (local.set $from (i32.add (local.get $from) (i32.const 64)))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (br_if $turn (local.tee $k (i32.sub (local.get $k) (i32.const 16)))))
      (local.set $scale (i32.add (local.get $scale) (i32.const 4)))
      (br_if $rowsOf (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 1))) (local.get $rows)))))

  ;; out[r, c] = sum over k of a[r, k] * b[c, k], for `count` rows and as many columns; rows stand `stride` bytes apart.
  (func (export "dots")
    (param $a i32) (param $b i32) (param $count i32) (param $width i32) (param $stride i32) (param $out i32)
    (local $r i32) (local $c i32) (local $k i32) (local $x i32) (local $y i32) (local $s v128)
    (loop $rows
      (local.set $c (i32.const 0))
      (loop $columns
        (local.set $x (i32.add (local.get $a) (i32.mul (local.get $r) (local.get $stride))))
        (local.set $y (i32.add (local.get $b) (i32.mul (local.get $c) (local.get $stride))))
        (local.set $s (v128.const f32x4 0 0 0 0))
        (local.set $k (local.get $width))
        (loop $sum
          (local.set $s (f32x4.add (local.get $s) (f32x4.mul (v128.load (local.get $x)) (v128.load (local.get $y)))))
          (local.set $x (i32.add (local.get $x) (i32.const 16)))
          (local.set $y (i32.add (local.get $y) (i32.const 16)))
          (br_if $sum (local.tee $k (i32.sub (local.get $k) (i32.const 4)))))
        (f32.store (local.get $out)
          (f32.add
            (f32.add (f32x4.extract_lane 0 (local.get $s)) (f32x4.extract_lane 1 (local.get $s)))
            (f32.add (f32x4.extract_lane 2 (local.get $s)) (f32x4.extract_lane 3 (local.get $s)))))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (br_if $columns (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 1))) (local.get $count))))
      (br_if $rows (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 1))) (local.get $count)))))

  ;; out[r, k] = sum over j of share[r, j] * v[j, k]; rows of v stand `stride` bytes apart, those of out `apart`.
  (func (export "mix")
    (param $share i32) (param $v i32) (param $count i32) (param $width i32) (param $stride i32) (param $out i32) (param $apart i32)
    (local $r i32) (local $j i32) (local $k i32) (local $x i32) (local $y i32) (local $p v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (loop $rows
      (local.set $k (i32.const 0))
      (loop $parts
        (local.set $s0 (v128.const f32x4 0 0 0 0)) (local.set $s1 (v128.const f32x4 0 0 0 0))
        (local.set $s2 (v128.const f32x4 0 0 0 0)) (local.set $s3 (v128.const f32x4 0 0 0 0))
        (local.set $x (i32.add (local.get $share) (i32.shl (i32.mul (local.get $r) (local.get $count)) (i32.const 2))))
        (local.set $y (i32.add (local.get $v) (i32.shl (local.get $k) (i32.const 2))))
        (local.set $j (i32.const 0))
        (loop $sum
          (local.set $p (v128.load32_splat (local.get $x)))
          (local.set $s0 (f32x4.add (local.get $s0) (f32x4.mul (local.get $p) (v128.load (local.get $y)))))
          (local.set $s1 (f32x4.add (local.get $s1) (f32x4.mul (local.get $p) (v128.load offset=16 (local.get $y)))))
          (local.set $s2 (f32x4.add (local.get $s2) (f32x4.mul (local.get $p) (v128.load offset=32 (local.get $y)))))
          (local.set $s3 (f32x4.add (local.get $s3) (f32x4.mul (local.get $p) (v128.load offset=48 (local.get $y)))))
          (local.set $x (i32.add (local.get $x) (i32.const 4)))
          (local.set $y (i32.add (local.get $y) (local.get $stride)))
          (br_if $sum (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 1))) (local.get $count))))
        (local.set $x (i32.add (i32.add (local.get $out) (i32.mul (local.get $r) (local.get $apart))) (i32.shl (local.get $k) (i32.const 2))))
        (v128.store (local.get $x) (local.get $s0))
        (v128.store offset=16 (local.get $x) (local.get $s1))
        (v128.store offset=32 (local.get $x) (local.get $s2))
        (v128.store offset=48 (local.get $x) (local.get $s3))
        (br_if $parts (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (local.get $width))))
      (br_if $rows (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 1))) (local.get $count))))))
