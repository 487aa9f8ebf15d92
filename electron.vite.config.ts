import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Everything goes to out/. Packages under `dependencies` stay outside the bundles (native modules and
 * pdfkit, which reads its own data files); the rest is bundled, so that a package holds little else.
 */
export default defineConfig({
  main: {
    // fflate's build for Node declares a `require` of its own, which collides with electron-vite's; this one needs nothing of Node.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      outDir: 'out/main',
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: at('src-main/electron/main.ts'),
          web: at('src-main/web/main.ts'),
          cli: at('src-main/cli/main.ts'),
          'child-open': at('src-main/host/child-open.ts'),
          'worker-publish': at('src-main/host/worker-publish.ts'),
          'export-worker': at('src-main/export/worker.ts'),
        },
        // One flat folder: `new URL('../../resources/…', import.meta.url)` is right in any bundle,
        // and in the source files as well.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can load only CommonJS, in one file, that requires nothing but electron.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { preload: at('src-main/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      // The content security policy allows no data: fonts or scripts.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: at('src-renderer/index.html') },
    },
  },
});
