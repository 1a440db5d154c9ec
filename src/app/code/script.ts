import { exportCode } from '../../codegen/export-code.ts'
import type { Language } from '../../codegen/language.ts'
import type { Experiment } from '../../experiment/experiment.ts'
import { problemName } from '../../views/shared/run-name.ts'

/** The experiment as a script, or the sentence that says why there is none. */
export type Script = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string }

/** The Python script of an experiment. Never throws. */
export function scriptOf(experiment: Experiment, language: Language): Script {
  try {
    return { ok: true, text: exportCode(experiment, language) }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

/** A file name that Python can import: the problem's name in small letters and digits, and the library. */
export const scriptFile = (experiment: Experiment, language: Language): string =>
  `${fileStem(experiment)}_${language}.py`

/** The beginning of the names of all files about an experiment: small letters, digits and underscores. */
export function fileStem(experiment: Experiment): string {
  const words = problemName(experiment)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 40)
  return words === '' ? 'thalweg' : `thalweg_${words}`
}
