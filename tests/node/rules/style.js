// The rules of style that a program can check: short files that say what they are, names that say something, no
// text that becomes markup, and nothing of one machine or one registry in what is committed.

/** @typedef {import('./arrows.js').Rule} Rule */

const linesAtMost = 250
const house = /^(core|wasm|web|tests|tools|examples)\//
const code = /\.(js|h|cpp|css|cmake|d\.ts)$/
const opening = /^(#!.*\n)?\s*(\/\/|\/\*|#(?!include|pragma|define|if))/
const topLevel = new Set([
  'core',
  'wasm',
  'web',
  'tests',
  'tools',
  'examples',
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'LICENSE',
  'CMakeLists.txt',
  'CMakePresets.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'eslint.config.js'
])

const scheme = 'https' + '://'
const home = '/' + 'home/'
const registry =
  /https?:\/\/[^\s'"]*(registry|npmjs|yarnpkg|pypi|deb\.debian|ftp\.[a-z.]*debian|archive\.ubuntu|\/debian\b|mirror)/i
const machinePath = /(?:^|[\s'"`(=:,[])\/(?:home|root|work|Users)\/[\w.-]+/gm
const markup =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\.write(ln)?)\b/g

/** @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1)

/** @type {Rule[]} */
export const style = [
  {
    says: `a code file has at most ${linesAtMost} lines`,
    concerns: ({ path }) => house.test(path) && code.test(path),
    complaints: ({ text }) => {
      const lines = text.trimEnd().split('\n').length
      return lines > linesAtMost ? [`has ${lines} lines`] : []
    },
    bad: { path: 'core/sae.cpp', text: '// long\n'.repeat(linesAtMost + 1) }
  },
  {
    says: 'a code file opens with a comment that says what it is',
    concerns: ({ path }) => house.test(path) && code.test(path),
    complaints: ({ text }) => (opening.test(text) ? [] : [`opens with ${text.split('\n')[0]}`]),
    bad: { path: 'core/sae.h', text: '#pragma once\n// Too late.\n' }
  },
  {
    says: 'a core test stands in a namespace of its file, since several are compiled as one',
    concerns: ({ path }) => /^tests\/core\/\w+_test\.cpp$/.test(path),
    complaints: ({ path, text }) => {
      const name = nameOf(path).slice(0, -'.cpp'.length)
      return text.includes(`\nnamespace ${name} {\n`) ? [] : [`has no namespace ${name}`]
    },
    bad: { path: 'tests/core/sae_test.cpp', text: '// The weights.\nTEST_CASE("one") {}\n' }
  },
  {
    says: 'no file or folder is called utils, helpers, common or manager',
    concerns: () => true,
    complaints: ({ path }) =>
      /(^|[/_.-])(utils?|helpers?|common|managers?)([/_.-]|$)/i.test(path)
        ? ['says nothing of what it holds']
        : [],
    bad: { path: 'web/ui/plot-utils.js', text: '' }
  },
  {
    says: 'C++ files are snake_case',
    concerns: ({ path }) => /\.(h|cpp)$/.test(path),
    complaints: ({ path }) =>
      /^[a-z0-9]+(_[a-z0-9]+)*\.(h|cpp)$/.test(nameOf(path)) ? [] : [`is called ${nameOf(path)}`],
    bad: { path: 'core/topK.h', text: '' }
  },
  {
    says: 'files of wasm, web, tools, tests and examples are kebab-case',
    concerns: ({ path }) =>
      /^(wasm|web|tools|tests|examples)\/.*\.(js|css|html|ts|json|cmake|txt)$/.test(path),
    complaints: ({ path }) =>
      /^([a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.[a-z]+|CMakeLists\.txt)$/.test(nameOf(path))
        ? []
        : [`is called ${nameOf(path)}`],
    bad: { path: 'web/ui/heat_map.js', text: '' }
  },
  {
    says: 'text never becomes markup',
    concerns: ({ path }) => /^(web|wasm|tools|examples)\/.*\.(js|html)$/.test(path),
    complaints: ({ text }) => [...text.matchAll(markup)].map(([name]) => `uses ${name}`),
    bad: { path: 'web/ui/panel.js', text: 'element.innerHTML = title\n' }
  },
  {
    says: 'no committed file holds the address of a package registry or mirror',
    concerns: () => true,
    complaints: ({ text }) => {
      const found = text.match(registry)
      return found ? [`holds ${found[0]}`] : []
    },
    bad: { path: 'README.md', text: `npm install --registry ${scheme}registry.example.org/npm\n` }
  },
  {
    says: 'no committed file holds a path of one machine',
    concerns: () => true,
    complaints: ({ text }) =>
      [...text.matchAll(machinePath)].map(([found]) => `holds ${found.trim()}`),
    bad: { path: 'tools/start.js', text: `const cache = '${home}somebody/.cache'\n` }
  },
  {
    says: 'the lock file names no place that packages were downloaded from',
    concerns: ({ path }) => nameOf(path) === 'package-lock.json',
    complaints: ({ text }) => (text.includes('"resolved"') ? ['has "resolved" addresses'] : []),
    bad: { path: 'package-lock.json', text: '{"packages": {"a": {"resolved": "b"}}}\n' }
  },
  {
    says: 'the top level holds the rooms of the house and what tools ask for there',
    concerns: () => true,
    complaints: ({ path }) => {
      const top = path.split('/')[0]
      return topLevel.has(top) || top.startsWith('.')
        ? []
        : [`${top} needs a reason to stand at the top`]
    },
    bad: { path: 'scripts/run.js', text: '' }
  }
]
