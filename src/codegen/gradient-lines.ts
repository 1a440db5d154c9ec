import type { Identifiers } from './identifiers.ts'
import { libraryOf, type Language } from './language.ts'
import { pythonFloat } from './printed.ts'
import type { ExportedRun } from './run-text.ts'

/** What stands before a run's loop, and what stands in each pass. */
export interface LoopLines {
  readonly before: readonly string[]
  readonly each: readonly string[]
}

/** Does the run draw random numbers, one pair for each step and member? */
export const drawsNoise = ({ noise }: ExportedRun): boolean => typeof noise === 'number' && noise > 0

/** Has the run noise of any kind? */
export const isNoisy = ({ noise }: ExportedRun): boolean => typeof noise !== 'number' || noise > 0

/** Where `g` becomes what its method sees: noise, then clipping. `t` is the step, from 1. */
export function gradientLines(
  run: ExportedRun,
  g: string,
  t: string,
  language: Language,
  identifiers: Identifiers,
  need: (name: string) => void,
): LoopLines {
  const { before, term } = noiseTerm(run, t, language, identifiers, need)
  const each = term === undefined ? [] : [`${g} = ${g} + ${term}`]
  const { clip } = run
  if (clip && 'norm' in clip) {
    need('norm')
    const factor = `${pythonFloat(clip.norm)} / (norm(${g}) + 1e-6)`
    each.push(`${g} = ${language === 'numpy' ? `np.minimum(1, ${factor})` : `torch.clamp(${factor}, max=1)`} * ${g}`)
  } else if (clip)
    each.push(`${g} = ${libraryOf[language]}.clip(${g}, ${pythonFloat(-clip.value)}, ${pythonFloat(clip.value)})`)
  return { before, each }
}

/** The same between `backward()` and `optimizer.step()`. */
export function torchGradientLines(
  run: ExportedRun,
  t: string,
  identifiers: Identifiers,
  need: (name: string) => void,
): LoopLines {
  const { before, term } = noiseTerm(run, t, 'torch', identifiers, need)
  const { clip } = run
  const clipping =
    clip &&
    ('norm' in clip ? `norm_([theta], ${pythonFloat(clip.norm)})` : `value_([theta], ${pythonFloat(clip.value)})`)
  return {
    before,
    each: [
      ...(term === undefined ? [] : [`theta.grad += ${term}`]),
      ...(clipping === undefined ? [] : [`torch.nn.utils.clip_grad_${clipping}`]),
    ],
  }
}

function noiseTerm(
  { noise }: ExportedRun,
  t: string,
  language: Language,
  identifiers: Identifiers,
  need: (name: string) => void,
): { before: string[]; term: string | undefined } {
  if (typeof noise === 'number') {
    if (noise <= 0) return { before: [], term: undefined }
    need('normals')
    return { before: [], term: `${pythonFloat(noise)} * normals(${t}, member)` }
  }
  need('given_noise')
  const rows = identifiers.fresh('noise')
  const points = noise.map(([x, y]) => `    [${pythonFloat(x)}, ${pythonFloat(y)}],`)
  // of a batch each member gets the same
  const shape = language === 'numpy' ? '.reshape((2,) + (1,) * (theta.ndim - 1))' : ''
  return { before: [`${rows} = [`, ...points, ']'], term: `given_noise(${rows}, ${t})${shape}` }
}
