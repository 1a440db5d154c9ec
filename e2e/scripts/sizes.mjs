// The size budget, after brotli: the first load (all that the first picture with its paths needs), what 3-D adds, and the core
// (engine, notation, numerics), which is part of the first load. Fails beyond it. 1 kB is 1000 bytes.
import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { filesUnder, inRoot } from './project.mjs'

const limits = { first: 110, landscape: 330, core: 30, embed: 90 }

/** @typedef {{ file: string, isEntry?: boolean, isDynamicEntry?: boolean, imports?: string[], dynamicImports?: string[], css?: string[], assets?: string[] }} Chunk */
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(inRoot('dist/.vite/manifest.json'), 'utf8'))

/**
 * The files of the chunks that are reached from some, by static imports and, if asked, by dynamic ones too, but not through
 * files that are there already.
 * @param {string[]} keys
 * @param {boolean} lazily
 * @param {ReadonlySet<string>} there
 */
function reach(keys, lazily, there = new Set()) {
  const seen = new Set()
  /** @param {string} key */
  const visit = (key) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key) || there.has(chunk.file)) return
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

/**
 * A file of the library with all that it imports, statically, or at some time.
 * @param {string} file
 * @param {RegExp} imports
 * @param {Set<string>} seen
 */
function libraryFiles(file, imports, seen = new Set()) {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, next] of readFileSync(inRoot('dist', file), 'utf8').matchAll(imports)) {
    libraryFiles(posix.join('lib', next ?? ''), imports, seen)
  }
  return seen
}

const library = libraryFiles('lib/thalweg.js', /(?:from|\bimport)\s*\(?\s*["'`](\.\/[^"'`]+)["'`]/g)

const keys = Object.keys(manifest)
const known = reach(keys, true)
// A file that no chunk names (a worker, say) may be fetched at any time: it counts for the first load.
const unnamed = filesUnder('dist/assets')
  .map((file) => file.slice('dist/'.length))
  .filter((file) => !known.has(file) && !file.endsWith('.map'))
const named = new Set(namedByPage())
const starts = keys.filter((key) => manifest[key]?.isEntry || named.has(manifest[key]?.file))
const first = new Set(['index.html', ...named, ...reach(starts, false), ...unnamed])

/**
 * What a part that is fetched later adds to what is there.
 * @param {string} folder
 * @param {ReadonlySet<string>} there
 */
function added(folder, there) {
  const own = keys.filter((key) => manifest[key]?.isDynamicEntry && key.startsWith(folder))
  return { own, files: [...reach(own, false)].filter((file) => !there.has(file)) }
}

const page = added('src/app/page.tsx', first)
const landscape = added('src/views/landscape/', new Set([...first, ...page.files]))
const core = keys.filter((key) => /^_core-[\w-]{8}\.js$/.test(key)).map((key) => manifest[key]?.file ?? '')

/** What embed.html loads before its first picture. */
const embed = (() => {
  const html = readFileSync(inRoot('dist/embed.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1] ?? '')
  const files = /data-files="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? []
  return ['embed.html', ...named, ...files.map((file) => `embed/${file}`)]
})()

const rows = [
  { name: 'first load', size: kilobytes(first), limit: limits.first },
  { name: '3-D, lazy', size: kilobytes(landscape.files), limit: limits.landscape },
  { name: 'core', size: kilobytes(core), limit: limits.core },
  { name: 'embed', size: kilobytes(embed), limit: limits.embed },
]
console.log(
  `page around the first picture, after it ${kilobytes(page.files).toFixed(1)} kB; library, all of it ${kilobytes(library).toFixed(1)} kB`,
)
for (const { name, size, limit } of rows) {
  console.log(
    `${name.padEnd(12)}${size.toFixed(1).padStart(7)} kB brotli of ${limit} kB${size > limit ? '   TOO LARGE' : ''}`,
  )
}
const problems = rows
  .filter(({ size, limit }) => size > limit)
  .map(({ name, size, limit }) => `${name} is ${(size - limit).toFixed(1)} kB over its budget`)
if (filesUnder('src/views/landscape').length > 0 && landscape.own.length === 0) {
  problems.push('src/views/landscape is not loaded by a dynamic import: 3-D must not be part of the first load')
}
if (core.length !== 1) problems.push(`the core should be one file of the build, and is ${core.length}`)
for (const file of filesUnder('dist/lib')) {
  // A file that the library does not name would be missing from the count above.
  if (file.endsWith('.js') && !library.has(file.slice('dist/'.length))) problems.push(`${file} is part of nothing`)
}
for (const problem of problems) console.error(problem)
process.exit(problems.length > 0 ? 1 : 0)
