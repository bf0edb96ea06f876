import { join } from 'node:path';
import { loadClassifier } from '../../../src/adapters/classifiers/index.ts';
import { rememberYaml } from '../../../src/adapters/rules/remembered-yaml.ts';

/** A stretch of time in milliseconds, and how much of it processors worked for this process. */
interface Taken {
  wall: number;
  processor: number;
}

/** Since just before loading: until the classifier was there, and until it gave its first verdict. */
export interface Loaded {
  loaded: Taken;
  spoken: Taken;
}

const [memory] = process.argv.slice(2);
if (memory) rememberYaml(memory);
const processor = process.cpuUsage();
const began = performance.now();
const taken = (): Taken => {
  const { user, system } = process.cpuUsage(processor);
  return { wall: Math.round(performance.now() - began), processor: Math.round((user + system) / 1000) };
};
const classifier = loadClassifier(join(import.meta.dirname, '..', '..', '..', 'rules', 'lexicons'));
const loaded = taken();
classifier.classify({ text: 'My bag is lost again and nobody answers', lang: 'en' });
process.stdout.write(JSON.stringify({ loaded, spoken: taken() } satisfies Loaded));
