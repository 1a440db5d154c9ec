// The size budget, after brotli: the first load, what 3-D adds, and the library. Fails beyond it. 1 kB is 1000 bytes.
import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { filesUnder, inRoot } from './project.mjs'

const limits = { first: 110, landscape: 330, core: 30 }

/** @typedef {{ file: string, isEntry?: boolean, isDynamicEntry?: boolean, imports?: string[], dynamicImports?: string[], css?: string[], assets?: string[] }} Chunk */
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(inRoot('dist/.vite/manifest.json'), 'utf8'))

/**
 * The files of the chunks that are reached from some, by static imports and, if asked, by dynamic ones too.
 * @param {string[]} keys
 * @param {boolean} lazily
 */
function reach(keys, lazily) {
  const seen = new Set()
  /** @param {string} key */
  const visit = (key) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    for (const next of [...(chunk.imports ?? []), ...(lazily ? (chunk.dynamicImports ?? []) : [])]) visit(next)
  }
  keys.forEach(visit)
  return new Set(
    [...seen].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? []), ...(manifest[key].assets ?? [])]),
  )
}

/** What index.html itself asks for, such as an icon. */
function namedByPage() {
  const page = readFileSync(inRoot('dist/index.html'), 'utf8')
  const names = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => posix.normalize(match[1] ?? ''))
  return names.filter((name) => !name.includes(':') && existsSync(inRoot('dist', name)))
}

/** @param {Iterable<string>} files */
const kilobytes = (files) =>
  [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(inRoot('dist', file))).length, 0) / 1000

const keys = Object.keys(manifest)
const known = reach(keys, true)
// A file that no chunk names (a worker, say) may be fetched at any time: it counts for the first load.
const unnamed = filesUnder('dist/assets')
  .map((file) => file.slice('dist/'.length))
  .filter((file) => !known.has(file) && !file.endsWith('.map'))
const first = new Set([
  'index.html',
  ...namedByPage(),
  ...reach(
    keys.filter((key) => manifest[key]?.isEntry),
    false,
  ),
  ...unnamed,
])

const landscapeKeys = keys.filter((key) => manifest[key]?.isDynamicEntry && key.startsWith('src/views/landscape/'))
const landscape = [...reach(landscapeKeys, true)].filter((file) => !first.has(file))

const rows = [
  { name: 'first load', size: kilobytes(first), limit: limits.first },
  { name: '3-D, lazy', size: kilobytes(landscape), limit: limits.landscape },
  { name: 'core', size: kilobytes(['lib/thalweg.js']), limit: limits.core },
]
for (const { name, size, limit } of rows) {
  console.log(
    `${name.padEnd(12)}${size.toFixed(1).padStart(7)} kB brotli of ${limit} kB${size > limit ? '   TOO LARGE' : ''}`,
  )
}
const problems = rows
  .filter(({ size, limit }) => size > limit)
  .map(({ name, size, limit }) => `${name} is ${(size - limit).toFixed(1)} kB over its budget`)
if (filesUnder('src/views/landscape').length > 0 && landscapeKeys.length === 0) {
  problems.push('src/views/landscape is not loaded by a dynamic import: 3-D must not be part of the first load')
}
if (filesUnder('dist/lib').some((file) => file.endsWith('.js') && file !== 'dist/lib/thalweg.js')) {
  problems.push('dist/lib holds more than thalweg.js: the library must be one file')
}
for (const problem of problems) console.error(problem)
process.exit(problems.length > 0 ? 1 : 0)
