/**
 * The Pareto front of points with two scores: those that no other point beats. Pure. Called by ui/run-scatter.js.
 */

/**
 * A point is beaten by another that is as good in both scores and better in one; so equal points stand or fall together. What has no
 * number is never on the front and beats nothing.
 * @param {readonly { x: number, y: number }[]} points
 * @param {{ x: 1 | -1, y: 1 | -1 }} better 1 where more is better, -1 where less is
 * @returns {number[]} places of the points on it, by x, then y
 */
export function paretoFront(points, better) {
  const beats = (/** @type {number} */ i, /** @type {number} */ j) => {
    const across = better.x * (points[i].x - points[j].x)
    const up = better.y * (points[i].y - points[j].y)
    return across >= 0 && up >= 0 && across + up > 0
  }
  const places = points.map((_, i) => i).filter((i) => isNumber(points[i]))
  return places
    .filter((j) => !places.some((i) => beats(i, j)))
    .sort((i, j) => points[i].x - points[j].x || points[i].y - points[j].y || i - j)
}

/** @param {{ x: number, y: number }} point */
export const isNumber = ({ x, y }) => Number.isFinite(x) && Number.isFinite(y)
