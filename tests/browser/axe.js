/**
 * axe-core on a page of the tests, which must be open to it (`bypassCSP`).
 */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** @import { Frame, Page } from 'playwright-core' */

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Asserts that axe-core finds nothing.
 * @param {Page | Frame} page
 * @param {string} [where] said when it does
 * @param {{ within?: string, runOnly?: string[] }} [options] a selector; rules, all unless told
 */
export async function assertNoViolations(page, where = '', { within, runOnly } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const violations = await page.evaluate(async ([selector, rules]) => {
    // @ts-expect-error axe was put there above
    const result = await window.axe.run(selector ?? document, {
      resultTypes: ['violations'],
      ...(rules ? { runOnly: rules } : {})
    })
    return result.violations.map((/** @type {any} */ { id, nodes }) => [
      id,
      ...nodes.map((/** @type {any} */ { html }) => html.slice(0, 200))
    ])
  }, /** @type {[string | undefined, string[] | undefined]} */ ([within, runOnly]))
  assert.deepEqual(violations, [], where)
}
