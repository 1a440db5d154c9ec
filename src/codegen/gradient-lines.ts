import { libraryOf, type Language } from './language.ts'
import { pythonFloat } from './printed.ts'
import type { ExportedRun } from './run-text.ts'

const rows = (noise: readonly (readonly [number, number])[]): string =>
  `[${noise.map(([x, y]) => `[${pythonFloat(x)}, ${pythonFloat(y)}]`).join(', ')}]`

/** Does the run draw random numbers, one pair for each step and member? */
export const drawsNoise = ({ noise }: ExportedRun): boolean => typeof noise === 'number' && noise > 0

/** The noise of step `t` as an expression; undefined where there is none. */
function noiseOf({ noise }: ExportedRun, t: string, language: Language, need: (name: string) => void, batch: boolean): string | undefined {
  if (typeof noise === 'number') {
    if (noise <= 0) return undefined
    need('normals')
    return `${pythonFloat(noise)} * normals(${t}, member)`
  }
  need('given_noise')
  const given = `given_noise(${rows(noise)}, ${t})`
  return language === 'numpy' && batch ? `${given}.reshape(2, *[1] * (theta.ndim - 1))` : given
}

/** What changes the gradient `g` before its method sees it: noise, then clipping. */
export function gradientLines(run: ExportedRun, g: string, t: string, language: Language, need: (name: string) => void, batch: boolean): string[] {
  const lines: string[] = []
  const noise = noiseOf(run, t, language, need, batch)
  if (noise !== undefined) lines.push(`${g} = ${g} + ${noise}`)
  const { clip } = run
  if (clip && 'norm' in clip) {
    need('norm')
    const factor = `${pythonFloat(clip.norm)} / (norm(${g}) + 1e-6)`
    lines.push(`${g} = ${language === 'numpy' ? `np.minimum(1, ${factor})` : `torch.clamp(${factor}, max=1)`} * ${g}`)
  } else if (clip) lines.push(`${g} = ${libraryOf[language]}.clip(${g}, ${pythonFloat(-clip.value)}, ${pythonFloat(clip.value)})`)
  return lines
}

/** The same between `backward()` and `optimizer.step()`. */
export function torchGradientLines(run: ExportedRun, t: string, need: (name: string) => void): string[] {
  const noise = noiseOf(run, t, 'torch', need, false)
  const { clip } = run
  return [
    ...(noise === undefined ? [] : [`theta.grad += ${noise}`]),
    ...(clip && 'norm' in clip ? [`torch.nn.utils.clip_grad_norm_([theta], ${pythonFloat(clip.norm)})`] : []),
    ...(clip && 'value' in clip ? [`torch.nn.utils.clip_grad_value_([theta], ${pythonFloat(clip.value)})`] : []),
  ]
}
