// What every script needs: the project's folder, running a command, and packages that are there. Only Node's own modules.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts)

/**
 * Runs a command in the project's folder with its output shown; gives its exit code and, if asked, its standard output.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, capture?: boolean, quiet?: boolean, shell?: boolean, timeout?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    let output = ''
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      shell: options.shell ?? false,
      stdio: [
        'ignore',
        options.capture ? 'pipe' : options.quiet ? 'ignore' : 'inherit',
        options.quiet ? 'ignore' : 'inherit',
      ],
      ...(options.timeout ? { timeout: options.timeout } : {}),
    })
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => {
      if (!options.quiet) console.error(error.message)
      done({ code: 127, output })
    })
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

/**
 * Runs a script with this Node.
 * @param {string} file path from the project's folder
 * @param {string[]} [args]
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runNode = (file, args = [], options = {}) => run(process.execPath, [inRoot(file), ...args], options)

/** The programs of packages, by the file that Node runs: the same on every system, and no shell between. */
export const tools = {
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  // The native compiler; the package `typescript` is the last with the interface that the API pages and the import check need.
  tsc: 'node_modules/typescript-7/bin/tsc',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  oxfmt: 'node_modules/oxfmt/bin/oxfmt',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
}

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(inRoot(file), 'utf8'))

/** Whether node_modules holds what the lock file says; packages for other systems may be missing. */
export function packagesAreCurrent() {
  if (!existsSync(inRoot('node_modules/.package-lock.json'))) return false
  try {
    const wanted = readJson('package-lock.json').packages
    const there = readJson('node_modules/.package-lock.json').packages
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' ||
        (there[path] ? there[path].version === entry.version : entry.optional || entry.devOptional || entry.peer),
    )
  } catch {
    return false
  }
}

/** Installs the packages of the lock file if they are absent or out of date; says whether they are there in the end. */
export async function ensurePackages() {
  if (packagesAreCurrent()) return true
  console.log('Installing packages …')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const { code } =
    npm && /npm-cli\.c?js$/.test(npm)
      ? await run(process.execPath, [npm, ...args])
      : await run('npm', args, { shell: process.platform === 'win32' })
  return code === 0
}

/**
 * Every file under a folder, as paths from the project's folder with forward slashes.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesUnder(folder) {
  if (!existsSync(inRoot(folder))) return []
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  )
}

/** Whether dist/ is younger than everything that it is built from. */
export function buildIsCurrent() {
  const products = ['dist/index.html', 'dist/lib/thalweg.js']
  if (!products.every((file) => existsSync(inRoot(file)))) return false
  const sources = [
    ...filesUnder('src').filter((file) => !file.includes('.test.')),
    ...filesUnder('public'),
    ...filesUnder('e2e/config'),
    ...['index.html', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'].filter((file) =>
      existsSync(inRoot(file)),
    ),
  ]
  /** @param {string} file */
  const changed = (file) => statSync(inRoot(file)).mtimeMs
  return Math.max(...sources.map(changed)) < Math.min(...products.map(changed))
}
