// The defaults are enough: webpack finds the engine and the workers by their new URL(…, import.meta.url).
export default { mode: 'production', entry: './main.js' }
