/**
 * Builds the page into dist/ so that it works from any plain static server, at any path, without special headers.
 */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { formulas } from '../tools/building/mathml.js'
import { besideTheSite } from '../tools/building/beside-the-site.js'

// What the compiled engine needs to be started and called.
const glue = /\/wasm\/(dist\/exact\.mjs|engine\.js|bytes\.js|start-module\.js)$/

/** @param {string} name */
const page = (name) => fileURLToPath(new URL(name, import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [formulas(), besideTheSite()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // The page's security policy allows no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'recipes.html'].map(page) }
  },
  worker: {
    format: 'es',
    rollupOptions: {
      // The engine's glue by itself: presets, diagnoses and baselines change more often than it does.
      output: { manualChunks: (id) => (glue.test(id) ? 'engine' : undefined) }
    }
  }
})
