import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the API listens while the page is developed with `vite`; the built page is served by that same server. */
const api = process.env.TWICE_API ?? `http://127.0.0.1:${process.env.PORT ?? '4800'}`;

/** Addresses of the API, but not the page's own modules, which lie under `src/web/api`. */
const API_ADDRESSES = '^/api/(?!.*\\.tsx?(\\?|$))';

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  server: { host: '127.0.0.1', proxy: { [API_ADDRESSES]: { target: api } } },
  build: { outDir: '../../dist/web', emptyOutDir: true, chunkSizeWarningLimit: 1200 },
});
