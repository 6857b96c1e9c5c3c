// The arrows of the design: core knows no binding, clock, file or stdout; kernels know nothing else; only the
// bindings know Emscripten; on the page only the worker knows the engine, and plots know arrays.
import { imports, includes } from './imports.js'

/** @typedef {import('./repository-files.js').RepositoryFile} RepositoryFile */
/**
 * @typedef {object} Rule
 * @property {string} says
 * @property {(file: RepositoryFile) => boolean} concerns
 * @property {(file: RepositoryFile) => string[]} complaints what is wrong in the file, if anything
 * @property {RepositoryFile} bad a sample that the rule must refuse
 */

const outsideWorld =
  /^<(emscripten|json|nlohmann|chrono|ctime|time\.h|fstream|iostream|istream|ostream|sstream|cstdio|stdio\.h|filesystem|random|thread|cstdlib|unistd)\b/

/** @param {string} folder */
const within =
  (folder) =>
  (/** @type {RepositoryFile} */ { path }) =>
    path.startsWith(folder)

/** @param {(place: string) => boolean} forbidden */
const noInclude = (forbidden) => (/** @type {RepositoryFile} */ file) =>
  includes(file)
    .filter(forbidden)
    .map((place) => `includes ${place}`)

/** @param {(place: string) => boolean} forbidden */
const noImport = (forbidden) => (/** @type {RepositoryFile} */ file) =>
  imports(file)
    .filter(forbidden)
    .map((place) => `imports ${place}`)

/** @type {Rule[]} */
export const arrows = [
  {
    says: 'core includes no binding, JSON, clock, file, stdout, thread or foreign generator',
    concerns: within('core/'),
    complaints: noInclude((place) => outsideWorld.test(place)),
    bad: { path: 'core/world.cpp', text: '#include <chrono>\n' }
  },
  {
    says: 'core includes only core',
    concerns: within('core/'),
    complaints: noInclude((place) => !place.startsWith('<') && !place.startsWith('core/')),
    bad: { path: 'core/sae.h', text: '#include "../wasm/bindings.h"\n' }
  },
  {
    says: 'kernels include no other file of core',
    concerns: ({ path }) =>
      /^core\/((list_|marked_|tile_)?kernels|numerics|pieces)\.(h|cpp)$/.test(path),
    complaints: noInclude(
      (place) =>
        !place.startsWith('<') &&
        !/^core\/((list_|marked_|tile_)?kernels|numerics|pieces)\.h$/.test(place)
    ),
    bad: { path: 'core/kernels.cpp', text: '#include "matrix.h"\n' }
  },
  {
    says: 'the bindings are the only files that include Emscripten',
    concerns: ({ path }) => /\.(h|cpp)$/.test(path) && !/^wasm\/(toy_)?bindings\.cpp$/.test(path),
    complaints: noInclude((place) => /emscripten/.test(place)),
    bad: { path: 'tests/core/x_test.cpp', text: '#  include <emscripten/val.h>\n' }
  },
  {
    says: 'the preprocessor in core does #include and #pragma once only; engines differ in numerics.h',
    concerns: ({ path }) => /^core\/.*\.(h|cpp)$/.test(path) && path !== 'core/numerics.h',
    complaints: ({ text }) =>
      (text.match(/^[ \t]*#(?![ \t]*(include\b|pragma once\b)).*$/gm) ?? []).map(
        (line) => `has ${line.trim()}`
      ),
    bad: { path: 'core/kernels.h', text: '#pragma once\n#include "x.h"\n#ifdef __wasm__\n' }
  },
  {
    says: 'the engine imports nothing but itself and node; reading and writing files, also fflate',
    concerns: ({ path }) => /^wasm\/.*\.js$/.test(path),
    complaints: (file) => {
      const allowed = file.path.startsWith('wasm/io/') ? /^(wasm\/|fflate$)/ : /^(wasm\/|node:)/
      return noImport((place) => !allowed.test(place))(file)
    },
    bad: { path: 'wasm/lab.js', text: "import { page } from '../web/main.js'\n" }
  },
  {
    says: 'reading and writing files knows no engine',
    concerns: ({ path }) => /^wasm\/io\/.*\.js$/.test(path),
    complaints: noImport(
      (place) => /^wasm\//.test(place) && !/^wasm\/(io\/|shown\.js$|rows\.js$)/.test(place)
    ),
    bad: { path: 'wasm/io/npy.js', text: "import { createLab } from '../index.js'\n" }
  },
  {
    says: 'in web, only the worker imports the engine, and what it loads files; each only by its entry',
    concerns: within('web/'),
    complaints: (file) => {
      const inWorker = /^web\/engine\/(own-data|own-files|practice|cards)\.js$/.test(file.path)
      const ofWorker = file.path === 'web/engine/worker.js' ? 'wasm/index.js' : ''
      const allowed = inWorker ? 'wasm/io/index.js' : ofWorker
      const fromEngine = (/** @type {string} */ place) => /^(wasm\/|superposition-lab)/.test(place)
      return noImport((place) => fromEngine(place) && place !== allowed)(file)
    },
    bad: { path: 'web/state/run.js', text: "const engine = await import('../../wasm/index.js')\n" }
  },
  {
    says: 'only start-worker.js knows where the worker is, and only the client and the crew start it',
    concerns: ({ path }) =>
      path.startsWith('web/') && !/^web\/engine\/(client|crew|start-worker)\.js$/.test(path),
    complaints: noImport((place) => /^web\/engine\/(start-)?worker\.js$/.test(place)),
    bad: { path: 'web/main.js', text: "import './engine/worker.js'\n" }
  },
  {
    says: 'plots import plots and libraries only',
    concerns: within('web/plots/'),
    complaints: noImport(
      (place) => /^(web|wasm|tools|tests|core)\//.test(place) && !place.startsWith('web/plots/')
    ),
    bad: { path: 'web/plots/curve.js', text: "import { run } from '../state/run.js'\n" }
  },
  {
    says: 'ui and lessons import no engine, not even its client',
    concerns: ({ path }) => /^web\/(ui|lessons)\//.test(path),
    complaints: noImport((place) => place.startsWith('web/engine/')),
    bad: { path: 'web/ui/panel.js', text: "import { client } from '../engine/client.js'\n" }
  },
  {
    says: 'a lesson is data: it imports nothing but its numbers and references, and words import nothing but words',
    concerns: ({ path }) =>
      /^web\/lessons\/(\d\d-|tex\/|numbers\/|references)/.test(path) ||
      path.startsWith('web/strings/'),
    complaints: noImport((place) => !/^web\/(strings|lessons\/(numbers|references))\b/.test(place)),
    bad: { path: 'web/lessons/01-pentagon.js', text: "import { svg } from 'lit'\n" }
  },
  {
    says: 'state imports no ui, plots or lessons',
    concerns: within('web/state/'),
    complaints: noImport((place) => /^web\/(ui|plots|lessons)\//.test(place)),
    bad: { path: 'web/state/run.js', text: "import '../ui/panel.js'\n" }
  },
  {
    says: 'the engine client and worker import no page',
    concerns: within('web/engine/'),
    complaints: noImport((place) => place.startsWith('web/') && !place.startsWith('web/engine/')),
    bad: { path: 'web/engine/worker.js', text: "export { state } from '../state/run.js'\n" }
  },
  {
    says: 'the protocol imports nothing',
    concerns: ({ path }) => path === 'web/engine/protocol.js',
    complaints: noImport(() => true),
    bad: { path: 'web/engine/protocol.js', text: "import * as Comlink from 'comlink'\n" }
  },
  {
    says: 'the command line imports the engine and files by their entries, and no page',
    concerns: within('tools/cli/'),
    complaints: noImport(
      (place) => /^(wasm|web|tests)\//.test(place) && !/^wasm\/(io\/)?index\.js$/.test(place)
    ),
    bad: { path: 'tools/cli/table.js', text: "import { Lab } from '../../wasm/lab.js'\n" }
  }
]
