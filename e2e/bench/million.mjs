// A million trajectories against hand-vectorised NumPy, in seconds of one core: in a Node of its own, bundled as the kernels ship.
import { inRoot, run, runNode, tools } from '../scripts/project.mjs'

/** @returns {Promise<import('./batches.mjs').Row[]>} */
export async function millionFigures() {
  const what = 'a million trajectories, Adam on Beale, 1,000 steps: core-seconds, NumPy’s against ours (WASM)'
  const wanted = '1.4× (goal 2×)'
  const outDir = 'e2e/output/bench-million'
  const config = 'e2e/bench/vite.config.mjs'
  const built = await runNode(tools.vite, [
    'build',
    '--config',
    config,
    '--ssr',
    'e2e/bench/million.ts',
    '--outDir',
    outDir,
  ])
  if (built.code !== 0) return [{ what, wanted, measured: 'it cannot be built', ok: undefined }]
  const { output } = await run(process.execPath, [inRoot(outDir, 'million.js'), inRoot('e2e/bench')], { capture: true })
  const line = output.split('\n').find((one) => one.startsWith('{'))
  /** @type {{ ours?: number, numpy?: number, version?: string }} */
  const { ours, numpy, version } = line ? JSON.parse(line) : {}
  if (ours === undefined || numpy === undefined)
    return [{ what, wanted, measured: 'no Python with NumPy here', ok: undefined }]
  const ratio = numpy / ours
  return [
    {
      what,
      wanted,
      measured: `${ratio.toPrecision(3)}× fewer (${ours.toFixed(1)} against ${numpy.toFixed(1)} core-seconds, NumPy ${version})`,
      ok: ratio >= 1.4,
    },
  ]
}
