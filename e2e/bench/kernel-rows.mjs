// The rows of the kernels' table, each part of it measured in a process of its own: what ends a process costs one row.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { prepareDawn } from '../scripts/browser.mjs'
import { inRoot, runNode, tools } from '../scripts/project.mjs'

/** @typedef {{ what: string, wanted: string, measured: string, ok: boolean | undefined }} Row */
/** @typedef {{ why?: string, names?: string[], nanoseconds?: number[], ratio?: number, milliseconds?: number }} Figure */

export const parts = [
  'adam',
  'curvature-wasm',
  'curvature-wgsl',
  'numpy',
  'tensorflow-wasm',
  'tensorflow-webgpu',
  'networks',
]

/**
 * The kernels are measured as they ship: bundled and minified, in plain Node.
 * @param {readonly string[]} asked some of `parts`; all where it names none
 * @returns {Promise<Row[]>}
 */
export async function kernelRows(asked) {
  const built = await runNode(tools.vite, ['build', '--config', 'e2e/bench/vite.config.mjs'])
  if (built.code !== 0) process.exit(built.code)
  prepareDawn()
  const wanted = parts.filter((part) => asked.includes(part))
  const rows = []
  for (const part of wanted.length > 0 ? wanted : parts) {
    console.log(`Measuring the kernels: ${part} …`)
    rows.push(...(await partRows(part)))
  }
  return rows
}

/**
 * A part from its first row to its last; after a row that ended the process the next begins in a new one.
 * @param {string} part
 * @returns {Promise<Row[]>}
 */
async function partRows(part) {
  /** @type {Row[]} */
  const done = []
  for (;;) {
    const { rows, figures, ended } = await measure(part, done.length)
    if (!rows) return [{ what: part, wanted: '', measured: ended, ok: undefined }]
    for (const figure of figures) done.push(tableRow(rows[done.length], figure))
    if (done.length >= rows.length) return done
    done.push(tableRow(rows[done.length], { why: ended }))
  }
}

/**
 * @param {string} part
 * @param {number} from
 * @returns {Promise<{ rows?: { what: string, wanted: string }[], figures: Figure[], ended: string }>}
 */
function measure(part, from) {
  return new Promise((done) => {
    const args = [inRoot('e2e/output/bench/kernels.js'), inRoot('e2e/bench'), part, String(from)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let last = ''
    createInterface({ input: child.stderr }).on('line', (line) => {
      console.error(line)
      if (line.trim() !== '') last = line.trim()
    })
    /** @type {Figure[]} */
    const figures = []
    /** @type {{ what: string, wanted: string }[] | undefined} */
    let rows
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return
      const told = JSON.parse(line)
      if ('rows' in told) ({ rows } = told)
      else figures.push(told)
    })
    child.on('close', (code, signal) => {
      const ended = `the process ended with ${signal ?? code}${last === '' ? '' : `: ${last}`}`
      done({ ...(rows && { rows }), figures, ended })
    })
  })
}

/**
 * @param {{ what: string, wanted: string } | undefined} row
 * @param {Figure} figure
 * @returns {Row}
 */
function tableRow(row, { why, names = [], nanoseconds = [], ratio = Number.NaN, milliseconds }) {
  const { what = '', wanted = '' } = row ?? {}
  if (why !== undefined) return { what, wanted, measured: why, ok: undefined }
  if (milliseconds !== undefined)
    return {
      what,
      wanted,
      measured: `${milliseconds.toFixed(0)} ms`,
      ok: milliseconds <= Number.parseFloat(wanted.slice(2)),
    }
  const each = names.map((name, k) => `${name} ${nanoseconds[k]?.toPrecision(3)} ns`).join(', ')
  const said = ratio >= 20 ? ratio.toFixed(0) : ratio.toPrecision(2)
  return { what, wanted, measured: `${said}× (${each} a step)`, ok: ratio >= Number.parseFloat(wanted) }
}
