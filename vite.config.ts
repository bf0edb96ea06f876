import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

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
const PROGRAMS = 'dist/programs';

/** What our modules read from beside themselves they still find there: they keep the places their sources have. */
const keepPlaces: Plugin = {
  name: 'keep-places',
  transform(code, id) {
    if (!id.startsWith(source('')) || id.includes('node_modules')) return null;
    const own = `new URL(${JSON.stringify(relative(source(PROGRAMS), id))}, import.meta.url)`;
    const folder = `process.getBuiltinModule('node:url').fileURLToPath(new URL('.', ${own}))`;
    return code.replaceAll('import.meta.url', `${own}.href`).replaceAll('import.meta.dirname', folder);
  },
};

/**
 * The long-running programs as one file each, with all they need: a process that was killed is back in half the time
 * when it has not a thousand files to find.
 */
const programs: UserConfig = {
  publicDir: false,
  plugins: [keepPlaces],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node24',
    outDir: PROGRAMS,
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
