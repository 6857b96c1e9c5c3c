/**
 * Sorting and zooming heat maps: every order holds every row and column once, a view stays inside the map, and the cell that is
 * zoomed around stays where it is.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isWhole, panned, showing, whole, zoomed } from '../../web/plots/heat-map-view.js'
import { ordersOf } from '../../web/plots/heat-map.js'

test('orders by the match, by what is found best, and by number', () => {
  const match = { feature_to_latent: [4, -1, 0, 2], matched_cosine: [0.2, 0, 0.9, 0.5] }
  assert.deepEqual(ordersOf(match, 5, 'match'), {
    rowOrder: [0, 1, 2, 3],
    columnOrder: [4, 0, 2, 1, 3]
  })
  assert.deepEqual(ordersOf(match, 5, 'found'), {
    rowOrder: [2, 3, 0, 1],
    columnOrder: [0, 2, 4, 1, 3]
  })
  assert.deepEqual(ordersOf(match, 5, 'number').columnOrder, [0, 1, 2, 3, 4])
})

test('a view stays inside its map, whatever is done to it', () => {
  const count = fc.integer({ min: 1, max: 600 })
  const act = fc.record({
    factor: fc.constantFrom(2, 0.5, 1.25, 0.8),
    down: fc.integer({ min: -50, max: 50 }),
    right: fc.integer({ min: -50, max: 50 }),
    share: fc.double({ min: 0, max: 0.999, noNaN: true })
  })
  fc.assert(
    fc.property(count, count, fc.array(act, { maxLength: 20 }), (rows, columns, acts) => {
      const size = { rows, columns }
      let view = whole(size)
      for (const { factor, down, right, share } of acts) {
        const row = view.top + share * view.rows
        const column = view.left + share * view.columns
        view = zoomed(view, size, factor, { row, column })
        inside(view, size)
        assert.ok(row >= view.top && row < view.top + view.rows, 'the cell is still seen')
        view = panned(view, size, down, right)
        inside(view, size)
        const cell = { row: Math.floor(share * rows), column: Math.floor(share * columns) }
        view = showing(view, size, cell)
        inside(view, size)
        assert.ok(cell.row >= view.top && cell.row < view.top + view.rows)
        assert.ok(cell.column >= view.left && cell.column < view.left + view.columns)
      }
      for (let i = 0; i < 12; i++) view = zoomed(view, size, 0.5, { row: 0, column: 0 })
      assert.ok(isWhole(view, size), 'zooming out ends with the whole')
    })
  )
})

/** @param {import('../../web/plots/heat-map-view.js').View} view @param {{ rows: number, columns: number }} size */
function inside({ top, left, rows, columns }, size) {
  assert.ok(rows >= 1 && columns >= 1)
  assert.ok(top >= 0 && left >= 0 && top + rows <= size.rows && left + columns <= size.columns)
}
