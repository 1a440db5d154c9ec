// npm run build:types: type declarations of the library, the element and the widget, to dist/types. Runs before a package is made.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { posix } from 'node:path'
import { filesUnder, inRoot, runNode, tools } from './project.mjs'

const folder = 'dist/types'
const entries = ['index.d.ts', 'embed/element.d.ts', 'embed/widget.d.ts']

rmSync(inRoot(folder), { recursive: true, force: true })
const { code } = await runNode(tools.tsc, ['-p', 'e2e/config/tsconfig.declarations.json'])
if (code !== 0) process.exit(code)

/** Declarations that the entries reach; what else the compiler has written is left out. */
const reached = new Set()
/** @param {string} name */
function visit(name) {
  if (reached.has(name)) return
  reached.add(name)
  const file = inRoot(folder, name)
  // The compiler keeps the endings of the sources in what it declares; readers have only declarations.
  const text = readFileSync(file, 'utf8').replaceAll(/(['"])(\.{1,2}\/[^'"]+)\.tsx?\1/g, '$1$2.js$1')
  writeFileSync(file, text)
  for (const [, next] of text.matchAll(/['"](\.{1,2}\/[^'"]+)\.js['"]/g))
    visit(posix.join(posix.dirname(name), `${next}.d.ts`))
}
entries.forEach(visit)
for (const file of filesUnder(folder)) if (!reached.has(file.slice(folder.length + 1))) rmSync(inRoot(file))
console.log(`${reached.size} files of declarations`)
