;; The three inner loops of the encoder, 8 or 4 numbers at once. Made into kernels.wasm by `npx -p wabt wat2wasm kernels.wat`.
;; All places are in bytes; rows, columns and widths are counts.
(module
  (import "house" "memory" (memory 1))

  ;; out[r, c] = rowScale[r] * colScale[c] * sum over k of a[r, k] * w[c, k] + bias[c]
  ;; a: 16-bit, w: 8-bit, the rest 32-bit floats. rows is a multiple of 4, cols of 2, width of 8.
  (func (export "multiply")
    (param $a i32) (param $w i32) (param $rows i32) (param $cols i32) (param $width i32)
    (param $rowScale i32) (param $colScale i32) (param $bias i32) (param $out i32)
    (local $r i32) (local $c i32) (local $k i32) (local $stride i32)
    (local $a0 i32) (local $a1 i32) (local $a2 i32) (local $a3 i32) (local $w0 i32) (local $w1 i32)
    (local $x v128) (local $y v128) (local $v v128)
    (local $s00 v128) (local $s01 v128) (local $s10 v128) (local $s11 v128)
    (local $s20 v128) (local $s21 v128) (local $s30 v128) (local $s31 v128)
    (local.set $stride (i32.shl (local.get $width) (i32.const 1)))
    (loop $columns
      (local.set $r (i32.const 0))
      (loop $rowsOf
        (local.set $a0 (i32.add (local.get $a) (i32.mul (local.get $r) (local.get $stride))))
        (local.set $a1 (i32.add (local.get $a0) (local.get $stride)))
        (local.set $a2 (i32.add (local.get $a1) (local.get $stride)))
        (local.set $a3 (i32.add (local.get $a2) (local.get $stride)))
        (local.set $w0 (i32.add (local.get $w) (i32.mul (local.get $c) (local.get $width))))
        (local.set $w1 (i32.add (local.get $w0) (local.get $width)))
        (local.set $s00 (v128.const i32x4 0 0 0 0)) (local.set $s01 (v128.const i32x4 0 0 0 0))
        (local.set $s10 (v128.const i32x4 0 0 0 0)) (local.set $s11 (v128.const i32x4 0 0 0 0))
        (local.set $s20 (v128.const i32x4 0 0 0 0)) (local.set $s21 (v128.const i32x4 0 0 0 0))
        (local.set $s30 (v128.const i32x4 0 0 0 0)) (local.set $s31 (v128.const i32x4 0 0 0 0))
        (local.set $k (local.get $width))
        (loop $sum
          (local.set $x (v128.load8x8_s (local.get $w0)))
          (local.set $y (v128.load8x8_s (local.get $w1)))
          (local.set $v (v128.load (local.get $a0)))
          (local.set $s00 (i32x4.add (local.get $s00) (i32x4.dot_i16x8_s (local.get $v) (local.get $x))))
          (local.set $s01 (i32x4.add (local.get $s01) (i32x4.dot_i16x8_s (local.get $v) (local.get $y))))
          (local.set $v (v128.load (local.get $a1)))
          (local.set $s10 (i32x4.add (local.get $s10) (i32x4.dot_i16x8_s (local.get $v) (local.get $x))))
          (local.set $s11 (i32x4.add (local.get $s11) (i32x4.dot_i16x8_s (local.get $v) (local.get $y))))
          (local.set $v (v128.load (local.get $a2)))
          (local.set $s20 (i32x4.add (local.get $s20) (i32x4.dot_i16x8_s (local.get $v) (local.get $x))))
          (local.set $s21 (i32x4.add (local.get $s21) (i32x4.dot_i16x8_s (local.get $v) (local.get $y))))
          (local.set $v (v128.load (local.get $a3)))
          (local.set $s30 (i32x4.add (local.get $s30) (i32x4.dot_i16x8_s (local.get $v) (local.get $x))))
          (local.set $s31 (i32x4.add (local.get $s31) (i32x4.dot_i16x8_s (local.get $v) (local.get $y))))
          (local.set $w0 (i32.add (local.get $w0) (i32.const 8)))
          (local.set $w1 (i32.add (local.get $w1) (i32.const 8)))
          (local.set $a0 (i32.add (local.get $a0) (i32.const 16)))
          (local.set $a1 (i32.add (local.get $a1) (i32.const 16)))
          (local.set $a2 (i32.add (local.get $a2) (i32.const 16)))
          (local.set $a3 (i32.add (local.get $a3) (i32.const 16)))
          (br_if $sum (local.tee $k (i32.sub (local.get $k) (i32.const 8)))))
        (call $store (local.get $s00) (local.get $r) (local.get $c) (local.get $cols) (local.get $rowScale) (local.get $colScale) (local.get $bias) (local.get $out))
        (call $store (local.get $s01) (local.get $r) (i32.add (local.get $c) (i32.const 1)) (local.get $cols) (local.get $rowScale) (local.get $colScale) (local.get $bias) (local.get $out))
        (local.set $r (i32.add (local.get $r) (i32.const 1)))
        (call $store (local.get $s10) (local.get $r) (local.get $c) (local.get $cols) (local.get $rowScale) (local.get $colScale) (local.get $bias) (local.get $out))
        (call $store (local.get $s11) (local.get $r) (i32.add (local.get $c) (i32.const 1)) (local.get $cols) (local.get $rowScale) (local.get $colScale) (local.get $bias) (local.get $out))
        (local.set $r (i32.add (local.get $r) (i32.const 1)))
        (call $store (local.get $s20) (local.get $r) (local.get $c) (local.get $cols) (local.get $rowScale) (local.get $colScale) (local.get $bias) (local.get $out))
        (call $store (local.get $s21) (local.get $r) (i32.add (local.get $c) (i32.const 1)) (local.get $cols) (local.get $rowScale) (local.get $colScale) (local.get $bias) (local.get $out))
        (local.set $r (i32.add (local.get $r) (i32.const 1)))
        (call $store (local.get $s30) (local.get $r) (local.get $c) (local.get $cols) (local.get $rowScale) (local.get $colScale) (local.get $bias) (local.get $out))
        (call $store (local.get $s31) (local.get $r) (i32.add (local.get $c) (i32.const 1)) (local.get $cols) (local.get $rowScale) (local.get $colScale) (local.get $bias) (local.get $out))
        (br_if $rowsOf (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 1))) (local.get $rows))))
      (br_if $columns (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 2))) (local.get $cols)))))

  (func $store (param $sum v128) (param $r i32) (param $c i32) (param $cols i32)
    (param $rowScale i32) (param $colScale i32) (param $bias i32) (param $out i32)
    (f32.store
      (i32.add (local.get $out) (i32.shl (i32.add (i32.mul (local.get $r) (local.get $cols)) (local.get $c)) (i32.const 2)))
      (f32.add
        (f32.load (i32.add (local.get $bias) (i32.shl (local.get $c) (i32.const 2))))
        (f32.mul
          (f32.mul
            (f32.load (i32.add (local.get $rowScale) (i32.shl (local.get $r) (i32.const 2))))
            (f32.load (i32.add (local.get $colScale) (i32.shl (local.get $c) (i32.const 2)))))
          (f32.convert_i32_s
            (i32.add
              (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
              (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))))))

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
