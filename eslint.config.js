import js from '@eslint/js'
import globals from 'globals'

const markupFromText = {
  selector:
    'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/], CallExpression[callee.property.name="insertAdjacentHTML"]',
  message: 'Text must not become markup: use a Lit template or textContent.'
}

export default [
  { ignores: ['build/', 'dist/', 'wasm/dist/'] },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', markupFromText],
      'no-shadow': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }]
    }
  },
  { files: ['web/**', 'wasm/**'], languageOptions: { globals: globals.browser } },
  {
    files: ['*.js', 'tools/**', 'web/vite.config.js', 'wasm/**/*-node.js'],
    languageOptions: { globals: globals.node }
  },
  {
    files: ['tests/**', 'examples/**', 'tools/screenshots.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } }
  }
]
