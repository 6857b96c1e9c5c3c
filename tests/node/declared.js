// What wasm/index.d.ts, or another contract, declares, read with the TypeScript compiler's API: names, and for each key of an
// interface the type as text and the texts that a union of literals allows.
import { fileURLToPath } from 'node:url'
import { API, SymbolFlags, TypeFlags } from 'typescript/unstable/sync'

/** @typedef {{ type: string, optional: boolean, choices: string[] }} Member */
/**
 * @typedef {{ values: string[], members: (name: string) => Record<string, Member>, choices: (name: string) => string[], close: () => void }} Declared
 */

/** @param {string} [contract] @returns {Declared} */
export function readDeclared(contract = 'wasm/index.d.ts') {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const file = fileURLToPath(new URL(`../../${contract}`, import.meta.url))
  const api = new API({ cwd: root })
  const project = api.updateSnapshot({ openFiles: [file] }).getDefaultProjectForFile(file)
  const source = project?.program.getSourceFile(file)
  const checker = /** @type {NonNullable<typeof project>} */ (project).checker
  const module = source && checker.getSymbolAtLocation(source)
  if (!module) throw new Error(`${file} is not a module`)

  /** @param {string} name */
  function declaredType(name) {
    const symbol = checker
      .getExportsOfModule(/** @type {any} */ (module))
      .find((s) => s.name === name)
    if (!symbol) throw new Error(`${contract} declares no ${name}`)
    return checker.getDeclaredTypeOfSymbol(symbol)
  }

  /** @param {import('typescript/unstable/sync').Type} type @returns {string[]} */
  function literals(type) {
    if (type.flags & TypeFlags.StringLiteral)
      return [String(/** @type {import('typescript/unstable/sync').LiteralType} */ (type).value)]
    if (!(type.flags & TypeFlags.Union)) return []
    const union = /** @type {import('typescript/unstable/sync').UnionType} */ (type)
    return union.getTypes().flatMap(literals)
  }

  const isValue = SymbolFlags.Variable | SymbolFlags.Function | SymbolFlags.Class
  return {
    close: () => api.close(),
    values: checker
      .getExportsOfModule(module)
      .filter(({ flags }) => flags & isValue)
      .map(({ name }) => name),
    choices: (name) => literals(declaredType(name)),
    members: (name) =>
      Object.fromEntries(
        checker.getPropertiesOfType(declaredType(name)).map((symbol) => {
          const type = checker.getTypeOfSymbol(symbol)
          if (!type) throw new Error(`${name}.${symbol.name} has no type`)
          const optional = (symbol.flags & SymbolFlags.Optional) !== 0
          return [
            symbol.name,
            { type: checker.typeToString(type), optional, choices: literals(type) }
          ]
        })
      )
  }
}
