import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LAYER = (name: string, from: number, to: number): [string, number[]][] => {
  const norm = 'layer_prepostprocess/layer_norm/layer_norm_';
  return [
    [`${name}TransformerLayer/${norm}scale`, [from]],
    [`${name}TransformerLayer/${norm}bias`, [from]],
    [`${name}qkv_transform_single/kernel`, [1, 1, from, 3 * from]],
    [`${name}qkv_transform_single/bias`, [3 * from]],
    [`${name}output_transform_single/kernel`, [1, 1, from, to]],
    [`${name}output_transform_single/bias`, [to]],
    [`${name}FFN/${norm}scale`, [to]],
    [`${name}FFN/${norm}bias`, [to]],
    [`${name}conv1/Tensordot/Reshape_1`, [to, 1536]],
    [`${name}conv1/bias`, [1536]],
    [`${name}conv2/Tensordot/Reshape_1`, [1536, to]],
    [`${name}conv2/bias`, [to]],
  ];
};

const VOCABULARY: [string, number | null][] = [
  ...['�', '<s>', '</s>', '1', '2', '3'].map((mark): [string, number] => [mark, 0]),
  ['\u2581bag', -4],
  ['\u2581lost', -4],
  ['\u2581late', -4],
  ['\u2581', null],
];

/** Numbers from -0.1 to 0.1 that look like chance (Lehmer's generator): millions of them, so no function is called for each. */
function chance(count: number): Float32Array {
  const numbers = new Float32Array(count);
  let state = 1;
  for (let at = 0; at < count; at++) {
    state = (state * 16_807) % 2_147_483_647;
    numbers[at] = state / 10_737_418_240 - 0.1;
  }
  return numbers;
}

/** A package of the encoder's shape with chance numbers in it, in two files as the true one is in seven. */
export function writePackage(folder: string): void {
  const tensors: [string, number[]][] = [
    ['module/Embeddings_en', [VOCABULARY.length, 256]],
    ['AddTimingSignal/TimingSignal/ExpandDims_1', [1, 128]],
    ['Layer_0/TransformerLayer/dense/kernel', [256, 512]],
    ['Layer_0/TransformerLayer/dense/bias', [512]],
    ['hidden_layers/tanh_layer_0/weights', [512, 512]],
    ['hidden_layers/tanh_layer_0/bias', [512]],
    ...LAYER('Layer_0/', 256, 512),
    ...LAYER('Layer_1/', 512, 512),
  ];
  const weights = tensors.map(([name, shape]) => ({ name, shape, dtype: 'float32' }));
  const count = tensors.reduce((sum, [, shape]) => sum + shape.reduce((all, one) => all * one, 1), 0);
  const bytes = Buffer.from(chance(count).buffer);
  writeFileSync(join(folder, 'shard1'), bytes.subarray(0, 1_000_002));
  writeFileSync(join(folder, 'shard2'), bytes.subarray(1_000_002));
  const weightsManifest = [{ paths: ['shard1', 'shard2'], weights }];
  writeFileSync(join(folder, 'model.json'), JSON.stringify({ weightsManifest }));
  writeFileSync(join(folder, 'vocab.json'), JSON.stringify(VOCABULARY));
}
