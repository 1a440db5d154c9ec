// Tells the built service worker (dist/sw.js) which files it keeps, and a version that changes with any of them.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { filesUnder, inRoot } from './project.mjs'

const root = ['theme.js', 'favicon.svg', 'icon-192.png', 'icon-512.png', 'manifest.webmanifest', 'licences.txt']
// Lessons measure with the library that stands beside the page.
const files = [...root.map((name) => `dist/${name}`), ...filesUnder('dist/assets'), ...filesUnder('dist/lib')].filter(
  (file) => !file.endsWith('.map'),
)
const hash = createHash('sha256')
for (const file of ['dist/index.html', ...files]) hash.update(file).update(readFileSync(inRoot(file)))
const names = ['./', ...files.map((file) => `./${file.slice('dist/'.length)}`)]
const worker = readFileSync(inRoot('dist/sw.js'), 'utf8')
const told = worker
  .replace("'VERSION'", JSON.stringify(hash.digest('hex').slice(0, 12)))
  .replace("['FILES']", JSON.stringify(names))
if (told.includes('VERSION') || told.includes("'FILES'")) throw new Error('dist/sw.js has no place for its files')
writeFileSync(inRoot('dist/sw.js'), told)
