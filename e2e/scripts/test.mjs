// npm test: gets what is missing, runs every part even where an earlier one fails, and ends with "N passed, N failed".
// With --long, the long tests of e2e/long instead of the parts below.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { playwrightCounts, vitestCounts } from './test-reports.mjs'
import { buildIsCurrent, ensurePackages, filesUnder, inRoot, runNode, tools } from './project.mjs'
import { ensureBrowser } from './browser.mjs'
import { ensurePython } from './python.mjs'

const long = process.argv.includes('--long')
if (long) process.env.THALWEG_LONG = '1'

/** @typedef {{ name: string, seconds: number, passed: number, failed: number, note: string }} Row */
/** @type {Row[]} */
const rows = []

/** What failed and why: told again at the end, as the place where it failed is far up by then. @type {string[]} */
const failures = []

/** What passed only on its second try, and why the first failed. @type {string[]} */
const secondTries = []

/**
 * @param {string} name
 * @param {() => Promise<{ passed: number, failed: number, note?: string }>} work
 */
async function part(name, work) {
  console.log(`\n── ${name}`)
  const begun = performance.now()
  const {
    passed,
    failed,
    note = '',
  } = await work().catch((error) => {
    console.error(error)
    return { passed: 0, failed: 1, note: 'did not run' }
  })
  rows.push({ name, seconds: (performance.now() - begun) / 1000, passed, failed, note })
}

/** @param {Promise<{ code: number }>} running */
const whole = async (running) => ((await running).code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/**
 * Runs a test runner that writes a report and counts its tests. A runner that fails without a failed test counts as one failure.
 * @param {string} report
 * @param {() => Promise<{ code: number }>} runner
 * @param {(report: any) => import('./test-reports.mjs').Counts} count
 */
async function counted(report, runner, count) {
  const file = inRoot('e2e/output', report)
  rmSync(file, { force: true })
  const { code } = await runner()
  const { passed, skipped, broke, again } = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, skipped: 0, broke: [], again: [] }
  failures.push(...broke)
  secondTries.push(...again)
  const failed = broke.length
  const broken = failed === 0 && (code !== 0 || passed === 0)
  const note = [skipped > 0 ? `${skipped} skipped` : '', broken ? 'the run itself failed, or held no test' : '']
    .filter(Boolean)
    .join('; ')
  return { passed, failed: broken ? 1 : failed, note }
}

const vitest = () =>
  counted(
    'vitest.json',
    () =>
      runNode(tools.vitest, [
        'run',
        '--config=e2e/config/vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        '--outputFile.json=e2e/output/vitest.json',
      ]),
    vitestCounts,
  )

const browserTests = () =>
  counted(
    'playwright.json',
    () => runNode(tools.playwright, ['test', '--config=e2e/config/playwright.config.ts']),
    playwrightCounts,
  )

const build = () => whole(runNode('e2e/scripts/build.mjs'))

async function everyPart() {
  await part('format', () => whole(runNode(tools.oxfmt, ['--check'])))
  await part('lint', () => whole(runNode(tools.oxlint, ['--type-aware', '--deny-warnings'])))
  await part('types', () => whole(runNode(tools.tsc, ['-p', 'tsconfig.json'])))
  await part('core types', () => whole(runNode(tools.tsc, ['-p', 'e2e/config/tsconfig.core.json'])))
  await part('imports', () => whole(runNode('e2e/scripts/imports.mjs')))
  await part('unit, kernels', vitest)
  await part('build, sizes', build)
  await part('browser', browserTests)
}

async function longParts() {
  const files = filesUnder('e2e/long')
  if (files.some((file) => file.endsWith('.test.ts'))) await part('long', vitest)
  if (files.some((file) => file.endsWith('.spec.ts'))) {
    if (!buildIsCurrent()) await part('build, sizes', build)
    await part('long, browser', browserTests)
  }
}

function summary() {
  const sum = (/** @type {'passed' | 'failed' | 'seconds'} */ key) => rows.reduce((total, row) => total + row[key], 0)
  console.log(`\n${'part'.padEnd(16)}${'seconds'.padStart(9)}${'passed'.padStart(9)}${'failed'.padStart(9)}`)
  for (const { name, seconds, passed, failed, note } of rows) {
    console.log(
      `${name.padEnd(16)}${seconds.toFixed(1).padStart(9)}${String(passed).padStart(9)}${String(failed).padStart(9)}${note && `   ${note}`}`,
    )
  }
  for (const test of secondTries) console.log(`passed on the second try: ${test}`)
  for (const failure of failures) console.log(`failed: ${failure}`)
  console.log(`${'all'.padEnd(16)}${sum('seconds').toFixed(1).padStart(9)}\n`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') > 0 ? 1 : 0
}

mkdirSync(inRoot('e2e/output'), { recursive: true })
if (await ensurePackages()) {
  if (!(await ensureBrowser())) console.error('No browser could be found or installed; CHROME_PATH may name one.')
  await ensurePython()
  await (long ? longParts() : everyPart())
} else {
  rows.push({ name: 'packages', seconds: 0, passed: 0, failed: 1, note: 'npm could not install them' })
}
summary()
