// npm run bench: the figures of the project as ratios, side by side in one run; nothing is asserted. Prints a Markdown table
// and writes it to e2e/output/bench.md. `kernels`, `batches`, `page`, `interaction`, `lessons`, `embed` or one of the kernels' `parts` as an argument measures only that.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { buildIsCurrent, ensurePackages, inRoot, runNode } from '../scripts/project.mjs'
import { kernelRows, parts } from './kernel-rows.mjs'

/** @typedef {{ what: string, wanted: string, measured: string, ok: boolean | undefined }} Row */

/** @type {Row[]} */
const noPage = [{ what: 'the page', wanted: '', measured: 'it cannot be built', ok: undefined }]

const asked = process.argv.slice(2)
/** @param {string} part */
const wanted = (part) => asked.length === 0 || asked.includes(part)

if (!(await ensurePackages())) process.exit(1)
const rows = [
  ...(wanted('kernels') || parts.some((part) => asked.includes(part)) ? await kernelRows(asked) : []),
  ...(wanted('batches') ? await batchRows() : []),
  ...(wanted('page') ? await pageRows() : []),
  ...(wanted('interaction') ? await interactionRows() : []),
  ...(wanted('lessons') ? await lessonRows() : []),
  ...(wanted('embed') ? await embedRows() : []),
]
const machine = `Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`
const load = `load average ${loadavg()[0]?.toFixed(1)}`
const table = [
  `Medians, competitors in turns in one run. ${machine}, ${load}.`,
  '',
  '| what | measured | wanted | ok? |',
  '|---|---|---|---|',
  ...rows.map(({ what, measured, wanted, ok }) => `| ${what} | ${measured} | ${wanted} | ${wanted ? mark(ok) : ''} |`),
  '',
].join('\n')
mkdirSync(inRoot('e2e/output'), { recursive: true })
writeFileSync(inRoot('e2e/output/bench.md'), table)
console.log(`\n${table}`)

/** @param {boolean | undefined} ok */
function mark(ok) {
  return ok === undefined ? 'not measured' : ok ? 'yes' : 'no'
}

/** @returns {Promise<Row[]>} */
async function batchRows() {
  if (!(await ensureBuild())) return noPage
  console.log('Measuring batches …')
  const { batchFigures } = await import('./batches.mjs')
  return batchFigures()
}

/** @returns {Promise<Row[]>} */
async function interactionRows() {
  if (!(await ensureBuild())) return noPage
  console.log('Measuring the interaction …')
  const { interactionFigures } = await import('./interaction.mjs')
  return interactionFigures()
}

/** @returns {Promise<Row[]>} */
async function lessonRows() {
  if (!(await ensureBuild())) return noPage
  console.log('Measuring lessons …')
  const { lessonFigures } = await import('./lessons.mjs')
  return lessonFigures()
}

/** @returns {Promise<Row[]>} */
async function embedRows() {
  if (!(await ensureBuild())) return noPage
  console.log('Measuring the embed …')
  const { embedFigures } = await import('./embed.mjs')
  return embedFigures()
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
