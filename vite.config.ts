import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

/** Where the API listens while the page is developed with `vite`; the built page is served by that same server. */
const api = process.env.TWICE_API ?? `http://127.0.0.1:${process.env.PORT ?? '4800'}`;

/** Addresses of the API, but not the page's own modules, which lie under `src/web/api`. */
const API_ADDRESSES = '^/api/(?!.*\\.tsx?(\\?|$))';

const page: UserConfig = {
  root: 'src/web',
  plugins: [react()],
  server: { host: '127.0.0.1', proxy: { [API_ADDRESSES]: { target: api } } },
  build: { outDir: '../../dist/web', emptyOutDir: true, chunkSizeWarningLimit: 1200 },
};

const source = (path: string) => join(import.meta.dirname, path);

/**
 * The long-running programs as one file each, with all they need: a process that was killed is back in half the time
 * when it has not a thousand files to find. They lie two folders below the top, as their sources do.
 */
const programs: UserConfig = {
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/programs',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        workers: source('workers/all.ts'),
        serve: source('src/serve.ts'),
        migrate: source('src/migrate.ts'),
      },
      output: {
        chunkFileNames: '[name]-[hash].js',
        // Of libraries in node_modules Node tells no deprecations; of the same code in a file of ours it would.
        banner: 'process.noDeprecation = true;',
      },
    },
  },
};

/** `vite build` builds the page, `vite build --mode programs` what runs behind it. */
export default defineConfig(({ mode }) => (mode === 'programs' ? programs : page));
