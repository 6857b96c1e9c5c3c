/**
 * Builds the page into dist/ so that it works from any plain static server, at any path, without special headers.
 */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

// What the compiled engine needs to be started and called.
const glue = /\/wasm\/(dist\/exact\.mjs|engine\.js|bytes-web\.js|start-module\.js)$/

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // The page's security policy allows no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false }
  },
  worker: {
    format: 'es',
    rollupOptions: {
      // The engine's glue by itself: presets, diagnoses and baselines change more often than it does.
      output: { manualChunks: (id) => (glue.test(id) ? 'engine' : undefined) }
    }
  }
})
