// Where a Python with NumPy and PyTorch is, for the tests of exported code, and how a machine that only runs tests gets one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './project.mjs'

/**
 * A Python that has the module: Debian's own first, because its packages belong to it.
 * @param {'numpy' | 'torch'} module
 * @returns {string | undefined}
 */
export const pythonWith = (module) =>
  ['/usr/bin/python3', 'python3', 'python'].find(
    (program) => spawnSync(program, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0,
  )

/** Installs Debian's packages where the machine is there for tests alone; elsewhere those tests say that they were skipped. */
export async function ensurePython() {
  const missing = /** @type {const} */ (['numpy', 'torch']).filter((module) => !pythonWith(module))
  const ours = process.env.CI === 'true' && process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (missing.length === 0 || !ours) return
  const packages = missing.map((module) => `python3-${module}`)
  console.log(`Installing the packages ${packages.join(' and ')} …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, quiet: true, timeout: 600_000 }
  await run('apt-get', ['update', '-qq'], options)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
}
