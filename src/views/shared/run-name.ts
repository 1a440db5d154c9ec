import type { Experiment, Run } from '../../experiment/experiment.ts'
import { methods } from '../../methods/index.ts'
import { networkMethods } from '../../networks/methods/index.ts'
import { dataProblems } from '../../problems/index.ts'
import { surfaces } from '../../surfaces/index.ts'
import { pictureStrings } from './strings/picture-strings.ts'
import { nameIn } from './strings/registry-text.ts'

/** What a reader calls a run: its own name, else its method's. */
export function runName(run: Run | undefined): string {
  if (!run) return ''
  if (run.name !== undefined && run.name !== '') return run.name
  if (typeof run.method !== 'string') return pictureStrings().ownMethod
  const method = methods.get(run.method) ?? networkMethods.get(run.method)
  return method ? nameIn('methods', method) : run.method
}

/** What a reader calls the problem: the surface's or data problem's name, the layers of a network, else the formula. */
export function problemName({ problem }: Experiment): string {
  if ('surface' in problem) {
    const surface = surfaces.get(problem.surface)
    return surface ? nameIn('surfaces', surface) : problem.surface
  }
  if ('formula' in problem) return problem.formula
  if ('residuals' in problem) return pictureStrings().leastSquares
  if ('network' in problem) {
    const { layers } = problem.network
    return layers ? `${pictureStrings().network} ${layers.join('-')}` : pictureStrings().network
  }
  const data = dataProblems.get(problem.data)
  return data ? nameIn('problems', data) : problem.data
}
