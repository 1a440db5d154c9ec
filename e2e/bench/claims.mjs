// node e2e/bench/claims.mjs [id …] after a build: for every lesson what it claims and what the library measures of it, in single
// precision on WebAssembly, as a Markdown table.
import { pathToFileURL } from 'node:url'
import { inRoot } from '../scripts/project.mjs'

const library = await import(pathToFileURL(inRoot('dist/lib/thalweg.js')).href)
const backend = 'wasm'

const engine = {
  /** @param {object} experiment @param {object} [options] */
  simulate: (experiment, options) => library.simulate(experiment, { backend, ...options }),
  /** @param {object} experiment @param {object} options */
  sweep: (experiment, options) => library.sweep(experiment, { backend, ...options }),
  curvature: library.curvature,
  network: library.openNetwork,
  /** @param {object} experiment @param {readonly object[]} questions */
  async planes(experiment, questions) {
    const trained = await library.simulate(experiment, { backend })
    return Promise.all(questions.map((question) => library.openPlane(experiment, trained, question)))
  },
}

const asked = process.argv.slice(2)
const known = [...library.lessons.values()]
console.log('| lesson | claim | measured | must be |\n|---|---|---|---|')
for (const lesson of asked.length > 0 ? known.filter(({ id }) => asked.includes(id)) : known) {
  const numbers = await lesson.measure(engine)
  for (const claim of lesson.claims) {
    const measured = short(numbers[claim.of])
    console.log(
      `| ${lesson.group}${lesson.number} ${lesson.title} | ${claim.says.replaceAll('|', '\\|')} | ${measured} | ${wanted(claim, numbers)} |`,
    )
  }
}
process.exit(0)

/** @param {number | undefined} value */
function short(value) {
  return value === undefined ? 'missing' : String(Number(value.toPrecision(6)))
}

/**
 * @param {Record<string, number | string>} claim
 * @param {Record<string, number>} numbers
 */
function wanted(claim, numbers) {
  /** @param {number | string | undefined} bound */
  const bound = (bound) => short(typeof bound === 'string' ? numbers[bound] : bound)
  if ('near' in claim)
    return `${bound(claim.near)}, within ${claim.single ?? Math.max(Number(claim.within), 1e-3)} of it`
  if ('above' in claim) return `above ${bound(claim.above)}`
  if ('below' in claim) return `below ${bound(claim.below)}`
  return bound(claim.is)
}
