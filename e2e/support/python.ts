import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Of each run of a script its positions, all coordinates in one list. */
export type Paths = Readonly<Record<string, readonly number[]>>

const runner = `
import gc, json, runpy, sys
# the scripts leave little behind, and looking for it takes an eighth of their time
gc.disable()
with open(sys.argv[1]) as names:
    files = json.load(names)
answers = []
for file in files:
    paths = runpy.run_path(file)["paths"]
    answers.append({name: path.reshape(-1).tolist() for name, path in paths.items()})
with open(sys.argv[2], "w") as out:
    json.dump(answers, out)
`

/** Runs all scripts in one Python process, which is what takes long to start. */
export function runScripts(python: string, scripts: readonly string[]): Paths[] {
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-export-'))
  const inFolder = (name: string) => join(folder, name)
  try {
    const files = scripts.map((text, i) => {
      const file = inFolder(`script_${i}.py`)
      writeFileSync(file, text)
      return file
    })
    writeFileSync(inFolder('run.py'), runner)
    writeFileSync(inFolder('files.json'), JSON.stringify(files))
    execFileSync(python, [inFolder('run.py'), inFolder('files.json'), inFolder('answers.json')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    return JSON.parse(readFileSync(inFolder('answers.json'), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
