import { join } from 'node:path';
import { defineConfig } from 'vite';

const ROOT = join(import.meta.dirname, '..');

/**
 * The long-running programs as one file each, with all they need: a process that was killed is back in half the time
 * when it has not a thousand files to find. They lie two folders below the top, as their sources do.
 */
export default defineConfig({
  root: ROOT,
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/programs',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        workers: join(ROOT, 'workers/all.ts'),
        serve: join(ROOT, 'src/serve.ts'),
        migrate: join(ROOT, 'src/migrate.ts'),
      },
      output: {
        chunkFileNames: '[name]-[hash].js',
        // Of libraries in node_modules Node tells no deprecations; of the same code in a file of ours it would.
        banner: 'process.noDeprecation = true;',
      },
    },
    target: 'node24',
  },
  ssr: { noExternal: true },
});
