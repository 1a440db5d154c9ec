import { textFault } from '../experiment/compile.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { normalise } from '../experiment/normalise.ts'
import { NotationError } from '../notation/errors.ts'
import { drawsNoise } from './gradient-lines.ts'
import { helperTexts } from './helpers.ts'
import { Identifiers } from './identifiers.ts'
import type { Language } from './language.ts'
import { methodLines } from './method-lines.ts'
import { networkScript } from './network-script.ts'
import { plainText } from './plain-text.ts'
import { pythonNumber } from './printed.ts'
import { exportedProblem } from './problem-text.ts'
import { ProcedureLines } from './procedure-lines.ts'
import { exportedRun, type ExportedRun } from './run-text.ts'
import { scriptHead } from './script-head.ts'
import { startLines } from './starts-lines.ts'
import { SurfaceLines } from './surface-lines.ts'
import { torchOptimizerLines } from './torch-lines.ts'
import { averageLines } from './average-lines.ts'
import { DataLines } from './data-lines.ts'

/**
 * A Python script that computes the experiment's paths in float64 by itself: with NumPy and exact gradients written out, or with
 * PyTorch, its own optimizers where they equal ours. The script's `paths` has every run's path by name, shape (steps + 1, 2), of
 * a batch (steps + 1, count, 2), and behind them the averages that runs ask for; run with `--json` it prints them as JSON. What the
 * experiment leaves out takes its default.
 * @throws NotationError for a text that does not compile; Error with a sentence for what cannot be exported
 */
export function exportCode(experiment: Experiment, language: Language): string {
  const whole = normalise(experiment)
  const fault = textFault(whole)
  if (fault) throw new NotationError(fault.message, fault.position ?? 0)
  if ('network' in whole.problem) return networkScript(whole, whole.problem.network, language)
  return new Script(whole, language).text()
}

const largest = 3.4028234663852886e38

class Script {
  private readonly needs = new Set<string>()
  private readonly need = (name: string): void => {
    this.needs.add(name)
  }
  private readonly experiment: Experiment
  private readonly language: Language

  constructor(experiment: Experiment, language: Language) {
    this.experiment = experiment
    this.language = language
  }

  text(): string {
    const { experiment, language, need } = this
    const problem = exportedProblem(experiment)
    const surface = new (problem.data ? DataLines : SurfaceLines)(problem, language, need)
    const identifiers = new Identifiers(surface.names())
    const runs = experiment.runs.map((run) => exportedRun(experiment, run, problem))
    const procedures = new ProcedureLines(
      runs.flatMap(({ text }) => text.procedures ?? []),
      identifiers,
      language,
      need,
    )
    const names = runs.map(({ method }) => functionName(method?.id))
    const blocks = runs.map((run, i) =>
      this.run(run, this.unique(identifiers, names, i), problem.quadratic, procedures),
    )
    // asking for one function may need another: residuals for their jacobian and that for JᵀJ, the helpers of an expression
    const asked = ['f', 'grad', 'hessian', 'residuals', 'jacobian', 'gram']
    if (this.needs.has('gram') && !problem.data) need('jacobian')
    if (this.needs.has('jacobian')) need('residuals')
    const starts = startLines(experiment, need)
    const averages = experiment.runs.flatMap(({ average }, i) =>
      average ? [averageLines(average, blocks[i]?.name ?? '', need)] : [],
    )
    const byMethods = new Set(this.needs)
    const functions = asked
      .filter((name) => name === 'f' || byMethods.has(name))
      .map((name) => surface.functionLines(name, byMethods))
    const parts = [
      ['', ...surface.parameters(), ...this.constants(), ...starts.constants],
      ...(surface instanceof DataLines ? [surface.dataLines()] : []),
      ...helperTexts(this.needs, language).map((text) => text.split('\n')),
      ...starts.drawn,
      ...functions,
      ...(problem.mean ? [surface.meanLines()] : []),
      keptLines(language),
      ...procedures.lines(),
      ...blocks.map(({ lines }) => lines),
    ]
    const body = [...parts, this.end(blocks, averages, problem.mean ? 'mean_loss' : 'f')].map((part) => part.join('\n'))
    const script = body.join('\n\n\n')
    return `${this.head(script).join('\n')}\n${script}\n`
  }

  private unique(identifiers: Identifiers, names: readonly string[], i: number): string {
    const name = names[i] ?? 'method'
    const before = names.slice(0, i).filter((other) => other === name).length
    return identifiers.fresh(before === 0 ? name : `${name}_${before + 1}`)
  }

  /** What stands before the script: where it comes from, and what it imports. */
  private head(script: string): string[] {
    const imports =
      this.language === 'numpy'
        ? ['import numpy as np']
        : ['import torch', '', 'torch.set_default_dtype(torch.float64)']
    return [...scriptHead(this.experiment, script), ...imports]
  }

  private constants(): string[] {
    return [
      `STEPS = ${this.experiment.steps}`,
      ...(['normals', 'minibatches'].some((name) => this.needs.has(name)) ? [`SEED = ${this.experiment.seed}`] : []),
      `LARGEST = ${pythonNumber(largest)}  # farther away a run counts as gone`,
    ]
  }

  private run(run: ExportedRun, name: string, quadratic: boolean, procedures: ProcedureLines): Block {
    const optimized = this.language === 'torch' ? torchOptimizerLines(run, this.need) : undefined
    const { lines, alone } = optimized
      ? { lines: optimized, alone: true }
      : methodLines(run, quadratic, this.language, procedures, this.need)
    const { method } = run
    const draws = drawsNoise(run)
    const title = method ? `${plainText(method.name)} (${plainText(method.source)}).` : 'A method of one’s own.'
    const called = run.name === undefined ? [] : [`# ${plainText(run.name)}`]
    return {
      name,
      alone,
      draws,
      lines: [
        ...called,
        `def ${name}(theta${draws ? ', member=0' : ''}):`,
        `    """${title}"""`,
        ...lines.map((line) => `    ${line}`),
      ],
    }
  }

  private call({ name, alone, draws }: Block, batch: boolean): string {
    const [array, stack, axis] =
      this.language === 'numpy' ? ['np.array', 'np.stack', 'axis'] : ['torch.tensor', 'torch.stack', 'dim']
    if (!batch) return `${name}(${array}(START))`
    if (this.language === 'numpy' && !alone)
      return `np.moveaxis(${name}(np.array(STARTS).T${draws ? ', np.arange(len(STARTS))' : ''}), 1, -1)`
    const each = draws
      ? `${name}(${array}(start), i) for i, start in enumerate(STARTS)`
      : `${name}(${array}(start)) for start in STARTS`
    return `${stack}([${each}], ${axis}=1)`
  }

  /** Runs everything, and prints. */
  private end(blocks: readonly Block[], averages: readonly string[], loss: string): string[] {
    const { language, experiment } = this
    const batch = experiment.starts !== undefined
    const dictionaryLines = blocks.map((block) => `"${block.name}": ${this.call(block, batch)},`)
    const dictionary = ['paths = {', ...dictionaryLines.map((line) => `    ${line}`), '}', ...averages]
    const last = batch ? `[float(${loss}(point)) for point in path[-1]]` : `float(${loss}(path[-1]))`
    return [
      ...(language === 'numpy'
        ? ['with np.errstate(all="ignore"):', ...dictionary.map((line) => `    ${line}`)]
        : dictionary),
      '',
      'if __name__ == "__main__":',
      '    if "--json" in sys.argv:',
      '        print(json.dumps({name: path.tolist() for name, path in paths.items()}))',
      '    else:',
      '        for name, path in paths.items():',
      `            print(name, "ends at", path[-1].tolist(), "with loss", ${last})`,
    ]
  }
}

/** A run's function: whether it takes one start at a time, and whether it draws numbers by the member of the batch. */
interface Block {
  readonly name: string
  readonly alone: boolean
  readonly draws: boolean
  readonly lines: readonly string[]
}

const functionName = (id: string | undefined): string => (id ?? 'method').replaceAll(/[^a-z0-9]+/g, '_')

/** Gives a path's points as one array, frozen where the run leaves the finite. */
const keptLines = (language: Language): string[] =>
  language === 'numpy'
    ? [
        'def kept(path):',
        '    """The points as one array; from a run that leaves the finite on, its last finite point."""',
        '    path = np.array(path)',
        '    gone = False',
        '    for k in range(1, len(path)):',
        '        gone = gone | ~np.all(np.abs(path[k]) <= LARGEST, axis=0)',
        '        path[k] = np.where(gone, path[k - 1], path[k])',
        '    return path',
      ]
    : [
        'def kept(path):',
        '    """The points as one tensor; from a run that leaves the finite on, its last finite point."""',
        '    for k in range(1, len(path)):',
        '        if not (path[k].abs() <= LARGEST).all():',
        '            return torch.stack(path[:k] + [path[k - 1]] * (len(path) - k))',
        '    return torch.stack(path)',
      ]
