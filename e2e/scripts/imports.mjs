// npm run imports: the import rules of .dependency-cruiser.cjs, and a proof that the check read every file and every import.
import { readFileSync } from 'node:fs'
import { filesUnder, inRoot, runNode, tools } from './project.mjs'

const { output } = await runNode(
  tools.depcruise,
  ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  { capture: true },
)
/** @type {{ modules: { source: string, dependencies: { resolved: string }[] }[], summary: { violations: { from: string, to: string, rule: { name: string }, cycle?: { name: string }[] }[] } }} */
const { modules, summary } = JSON.parse(output)

const problems = summary.violations.map(({ from, to, rule, cycle }) =>
  cycle ? `${rule.name}: ${from} → ${cycle.map(({ name }) => name).join(' → ')}` : `${rule.name}: ${from} → ${to}`,
)

const files = filesUnder('src').filter((file) => /\.tsx?$/.test(file))
const read = new Set(modules.map(({ source }) => source))
problems.push(...files.filter((file) => !read.has(file)).map((file) => `not read by the check: ${file}`))

// Relative imports, counted in the plain text: a check that silently reads nothing must not pass.
/** @param {string} text */
function relativeImports(text) {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  const eager = code.matchAll(
    /^\s*(?:import|export)\b[^'"`;]*?from\s*['"](\.[^'"]+)['"]|^\s*import\s*['"](\.[^'"]+)['"]/gm,
  )
  const lazy = code.matchAll(/\bimport\(\s*['"](\.[^'"]+)['"]/g)
  return new Set([...eager, ...lazy].map((match) => match[1] ?? match[2]))
}

let counted = 0
for (const file of files) {
  const expected = relativeImports(readFileSync(inRoot(file), 'utf8')).size
  const dependencies = modules.find(({ source }) => source === file)?.dependencies ?? []
  const found = new Set(dependencies.map(({ resolved }) => resolved).filter((path) => !path.includes('node_modules')))
    .size
  counted += expected
  if (found < expected) problems.push(`of ${expected} relative imports in ${file} the check saw ${found}`)
}

const long = files
  .map((file) => ({ file, lines: readFileSync(inRoot(file), 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines > 300)
for (const { file, lines } of long.toSorted((a, b) => b.lines - a.lines))
  console.log(`over 300 lines: ${file} (${lines})`)

for (const problem of problems) console.error(problem)
console.log(`${files.length} files, ${counted} imports between them, ${problems.length} against the rules`)
process.exit(problems.length > 0 ? 1 : 0)
