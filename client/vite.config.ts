import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const apiPort = process.env['API_PORT'];

/** The pages: built to `build/web`, served there by the server; under `npm run dev` reloaded as files change. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, '../build/web'),
    emptyOutDir: true,
    // The build measures each page's first view by the manifest.
    manifest: true,
    // The page's policy allows scripts of files only.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      treeshake: {
        // Rules, domain and contract do nothing when they are loaded: what a page does not use of them it leaves out.
        moduleSideEffects: [{ test: /\/(server\/(rules|domain)|schema)\//, sideEffects: false }],
      },
    },
  },
  server: {
    port: Number(process.env['PORT'] ?? 3000),
    proxy: apiPort
      ? { '/graphql': `http://localhost:${apiPort}`, '/api': `http://localhost:${apiPort}` }
      : {},
  },
});
