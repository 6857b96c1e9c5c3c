// The defaults build it. The development server must leave the package as it is, so that it finds its workers and its engine.
export default {
  base: './',
  optimizeDeps: { exclude: ['superposition-lab'] }
}
