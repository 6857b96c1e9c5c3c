/** What is made when it is first asked for, and only then. @template T @param {() => T} make @returns {() => T} */
export function once(make) {
  /** @type {{ value: T } | undefined} */
  let made
  return () => (made ??= { value: make() }).value
}
