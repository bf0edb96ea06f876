import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

type Detector = typeof import('eld/small')['eld'];

let detector: Detector | null = null;

/**
 * The detector of languages. Its tables take half a second to make, and most texts are settled without it: it is loaded
 * with the first text that is not.
 */
export function languageDetector(): Detector {
  detector ??= loaded();
  return detector;
}

/** By its path, because the package offers itself to `import` alone, and a text cannot wait for one. */
function loaded(): Detector {
  const load = createRequire(import.meta.url);
  const { eld } = load(fileURLToPath(import.meta.resolve('eld/small'))) as typeof import('eld/small');
  return eld;
}
