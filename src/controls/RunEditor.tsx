import type { ReactElement } from 'react'

import type { Problem, Run, Values } from '../experiment/experiment.ts'
import { declaredParameters, runParameters } from '../experiment/parameters.ts'
import { methods } from '../methods/index.ts'
import type { Parameter, Parameters } from '../notation/parameter.ts'
import { removeRun, setRun, setRunParameter } from '../store/actions.ts'
import { runStyle } from '../views/shared/palette.ts'
import { countRender } from '../views/shared/render-count.ts'
import { runName } from '../views/shared/run-name.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { applyEdit } from './apply-edit.ts'
import { inferredParameter } from './inferred-parameter.ts'
import { MethodSelect } from './MethodSelect.tsx'
import { ParameterControl } from './ParameterControl.tsx'
import { RunSwatch } from './RunSwatch.tsx'
import { symbolOf } from './symbol.ts'
import { tellingRun } from './telling-runs.ts'

/** Shown at once are the learning rate and a momentum that the method is about; all else is folded away. */
const isFirst = (name: string, { default: usual }: Parameter): boolean =>
  name === 'lr' || (name === 'beta' && usual > 0)

interface Props {
  readonly index: number
  readonly onRemoved: () => void
}

/** One run: which method, and a control for each of its declared parameters. */
export function RunEditor({ index, onRemoved }: Props): ReactElement | null {
  countRender('RunEditor')
  const store = useStoreApi()
  const run = useThalweg((state) => state.experiment.runs[index])
  const problem = useThalweg((state) => state.experiment.problem)
  if (!run) return null

  const values = runParameters({ problem }, run)
  const declared = declaredOf(run, values, problem)
  const entries = Object.entries(declared)
  const first = entries.filter(([name, parameter]) => isFirst(name, parameter))
  const more = entries.filter(([name, parameter]) => !isFirst(name, parameter))
  const control = ([name, parameter]: readonly [string, Parameter]): ReactElement => (
    <ParameterControl
      key={name}
      parameter={parameter}
      symbol={symbolOf(name)}
      value={values[name] ?? parameter.default}
      slide={(value) => setRunParameter(store, index, name, value)}
      apply={(value) => applyParameter(name, value)}
    />
  )

  function applyParameter(name: string, value: number) {
    return applyEdit(
      store,
      (experiment) => ({
        ...experiment,
        runs: experiment.runs.map((old, position) =>
          position === index ? { ...old, parameters: { ...old.parameters, [name]: value } } : old,
        ),
      }),
      (experiment) => experiment.runs[index]?.parameters?.[name] ?? value,
    )
  }

  function choose(id: string): void {
    const method = methods.get(id)
    if (!method || !run) return
    const { parameters: _old, ...rest } = run
    setRun(store, index, { ...rest, ...tellingRun(method, problem) })
  }

  function remove(): void {
    removeRun(store, index)
    onRemoved()
  }

  return (
    <li className="run" style={{ '--run': runStyle(index).color }}>
      <div className="run-head">
        <RunSwatch position={index} />
        <MethodSelect label={`Method of run ${index + 1}`} method={run.method} choose={choose} />
        <button type="button" className="quiet icon" onClick={remove} aria-label={`Remove ${runName(run)}`}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </div>
      {first.map(control)}
      {more.length > 0 && (
        <details>
          <summary>{more.length === 1 ? 'One more setting' : `${more.length} more settings`}</summary>
          {more.map(control)}
        </details>
      )}
    </li>
  )
}

/** The declarations behind the sliders; a reader's own method has only names and numbers. */
function declaredOf({ method }: Run, values: Values, problem: Problem): Parameters {
  const declared = declaredParameters(method)
  if (typeof method === 'string') {
    const known = methods.get(method)
    const { lr } = declared
    // Back to the default means the rate that suits the surface, not the one of a library.
    const usual = known && tellingRun(known, problem).parameters?.['lr']
    return lr && usual !== undefined ? { ...declared, lr: { ...lr, default: usual } } : declared
  }
  const own = Object.keys(method.parameters ?? {})
  return { ...declared, ...Object.fromEntries(own.map((name) => [name, inferredParameter(name, values[name] ?? 0)])) }
}
