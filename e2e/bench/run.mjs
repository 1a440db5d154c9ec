// npm run bench: the figures of the project as ratios, side by side in one run; nothing is asserted. Prints a Markdown table
// and writes it to e2e/output/bench.md. `kernels`, `page` or `interaction` as an argument measures only that part.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { prepareDawn } from '../scripts/browser.mjs'
import { buildIsCurrent, ensurePackages, inRoot, run, runNode, tools } from '../scripts/project.mjs'

/** @typedef {{ what: string, wanted: string, measured: string, ok: boolean | undefined }} Row */

/** @type {Row[]} */
const noPage = [{ what: 'the page', wanted: '', measured: 'it cannot be built', ok: undefined }]

const asked = process.argv.slice(2)
/** @param {string} part */
const wanted = (part) => asked.length === 0 || asked.includes(part)

if (!(await ensurePackages())) process.exit(1)
const rows = [
  ...(wanted('kernels') ? await kernelRows() : []),
  ...(wanted('page') ? await pageRows() : []),
  ...(wanted('interaction') ? await interactionRows() : []),
]
const machine = `Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`
const load = `load average ${loadavg()[0]?.toFixed(1)}`
const table = [
  `Medians, competitors in turns in one run. ${machine}, ${load}.`,
  '',
  '| what | measured | wanted | ok? |',
  '|---|---|---|---|',
  ...rows.map(({ what, measured, wanted, ok }) => `| ${what} | ${measured} | ${wanted} | ${mark(ok)} |`),
  '',
].join('\n')
mkdirSync(inRoot('e2e/output'), { recursive: true })
writeFileSync(inRoot('e2e/output/bench.md'), table)
console.log(`\n${table}`)

/** @param {boolean | undefined} ok */
function mark(ok) {
  return ok === undefined ? 'not measured' : ok ? 'yes' : 'no'
}

/**
 * The kernels are measured as they ship: bundled and minified, in a plain Node of their own.
 * @returns {Promise<Row[]>}
 */
async function kernelRows() {
  const built = await runNode(tools.vite, ['build', '--config', 'e2e/bench/vite.config.mjs'])
  if (built.code !== 0) process.exit(built.code)
  prepareDawn()
  console.log('Measuring the kernels …')
  const { output } = await run(process.execPath, [inRoot('e2e/output/bench/kernels.js'), inRoot('e2e/bench')], {
    capture: true,
  })
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => kernelRow(JSON.parse(line)))
}

/**
 * @param {{ what: string, wanted: string, why?: string, names: string[], nanoseconds: number[], ratio: number }} measured
 * @returns {Row}
 */
function kernelRow({ what, wanted, why, names, nanoseconds, ratio }) {
  if (why !== undefined) return { what, wanted, measured: why, ok: undefined }
  const each = names.map((name, k) => `${name} ${nanoseconds[k]?.toPrecision(3)} ns`).join(', ')
  const said = ratio >= 20 ? ratio.toFixed(0) : ratio.toPrecision(2)
  return { what, wanted, measured: `${said}× (${each} a step)`, ok: ratio >= Number.parseFloat(wanted) }
}

/** @returns {Promise<Row[]>} */
async function interactionRows() {
  if (!(await ensureBuild())) return noPage
  console.log('Measuring the interaction …')
  const { interactionFigures } = await import('./interaction.mjs')
  return interactionFigures()
}

async function ensureBuild() {
  return buildIsCurrent() || (await runNode('e2e/scripts/build.mjs', ['--no-budget'])).code === 0
}

/** @returns {Promise<Row[]>} */
async function pageRows() {
  if (!(await ensureBuild())) return noPage
  console.log('Measuring the page …')
  const { pageFigures } = await import('./page.mjs')
  return [...(await pageFigures()), ...(await sizeRows())]
}

/** @returns {Promise<Row[]>} */
async function sizeRows() {
  const { output } = await runNode('e2e/scripts/sizes.mjs', [], { capture: true })
  return [...output.matchAll(/^(\S.*?)\s+([\d.]+) kB brotli of (\d+) kB/gm)].map(([, name, size, limit]) => ({
    what: `size, brotli: ${name}`,
    wanted: `≤ ${limit} kB`,
    measured: `${size} kB`,
    ok: Number(size) <= Number(limit),
  }))
}
