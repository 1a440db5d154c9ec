import type { ReactElement } from 'react'

import type { Experiment, Problem, Values } from '../experiment/experiment.ts'
import type { Parameters } from '../notation/parameter.ts'
import { parameterValues } from '../notation/parameter.ts'
import { dataProblems } from '../problems/index.ts'
import { edit } from '../store/actions.ts'
import { surfaces } from '../surfaces/index.ts'
import { useStoreApi } from '../views/shared/store-context.ts'
import { applyEdit } from './apply-edit.ts'
import { inferredParameter } from './inferred-parameter.ts'
import { ParameterControl } from './ParameterControl.tsx'
import { symbolOf } from './symbol.ts'

/** A slider for every parameter of the surface, data problem or formula. */
export function ProblemParameters({ problem }: { readonly problem: Problem }): ReactElement {
  const store = useStoreApi()
  const declared = declaredOf(problem)
  const values = parameterValues(declared, givenOf(problem))
  return (
    <>
      {Object.entries(declared).map(([name, parameter]) => (
        <ParameterControl
          key={name}
          parameter={parameter}
          symbol={parameter.label === name ? undefined : symbolOf(name)}
          value={values[name] ?? parameter.default}
          slide={(value) => edit(store, (experiment) => withParameter(experiment, name, value))}
          apply={(value) =>
            applyEdit(
              store,
              (experiment) => withParameter(experiment, name, value),
              (experiment) => givenOf(experiment.problem)[name] ?? parameter.default,
            )
          }
        />
      ))}
    </>
  )
}

const givenOf = (problem: Problem): Values => ('parameters' in problem ? (problem.parameters ?? {}) : {})

function declaredOf(problem: Problem): Parameters {
  if ('surface' in problem) return surfaces.get(problem.surface)?.parameters ?? {}
  if ('data' in problem) return dataProblems.get(problem.data)?.parameters ?? {}
  const given = Object.entries(givenOf(problem))
  return Object.fromEntries(given.map(([name, value]) => [name, inferredParameter(name, value)]))
}

function withParameter(experiment: Experiment, name: string, value: number): Experiment {
  const { problem } = experiment
  if ('network' in problem) return experiment
  return { ...experiment, problem: { ...problem, parameters: { ...problem.parameters, [name]: value } } }
}
