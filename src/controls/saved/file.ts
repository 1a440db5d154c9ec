import type { Experiment } from '../../experiment/experiment.ts'
import { limits } from '../../experiment/limits.ts'
import { parse } from '../../experiment/parse.ts'
import { saveFile } from '../../views/shared/save-file.ts'
import { controlStrings } from '../../views/shared/strings/control-strings.ts'

/** An experiment from a file, or the sentence that says why it is none. */
export type Imported =
  | { readonly ok: true; readonly experiment: Experiment; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly message: string }

/** Reads a file that a reader chose: JSON, or the text of a link. Never throws. */
export async function importFile(file: Pick<File, 'size' | 'text'>): Promise<Imported> {
  const { trouble } = controlStrings().saved
  if (file.size > limits.text) return { ok: false, message: trouble.tooLarge }
  let text: string
  try {
    text = await file.text()
  } catch {
    return { ok: false, message: trouble.lost }
  }
  const parsed = parse(text)
  if (!parsed.ok) return { ok: false, message: trouble.unreadable(parsed.error.message) }
  return { ok: true, experiment: parsed.experiment, warnings: parsed.warnings.map(({ message }) => message) }
}

/** A name that every file system takes: letters and digits of any script, hyphens between. */
export const fileName = (name: string): string =>
  `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'experiment'}.thalweg.json`

/** Hands the experiment to the browser as a file to keep. */
export function exportFile(name: string, experiment: Experiment): void {
  saveFile(fileName(name), `${JSON.stringify(experiment, undefined, 2)}\n`, 'application/json')
}
