import { useState } from 'react'
import type { ReactElement } from 'react'

import type { Problem, Run, Values } from '../experiment/experiment.ts'
import { declaredParameters, runParameters } from '../experiment/parameters.ts'
import { methods } from '../methods/index.ts'
import { networkMethods } from '../networks/methods/index.ts'
import { doesOf } from '../views/shared/strings/registry-text.ts'
import type { Parameter, Parameters } from '../notation/parameter.ts'
import { setRun } from '../store/actions.ts'
import { removeRun } from '../store/runs.ts'
import { onPage } from '../views/shared/ground-colour.ts'
import { lookOf, runStyle } from '../views/shared/palette.ts'
import { countRender } from '../views/shared/render-count.ts'
import { runName } from '../views/shared/run-name.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { withoutRefused } from './around/applicable.ts'
import { AroundDisclosure } from './AroundDisclosure.tsx'
import { FormulaDisclosure } from './FormulaDisclosure.tsx'
import { Sign } from './icons.tsx'
import { knownParameter } from './known-parameter.ts'
import { MethodSelect } from './MethodSelect.tsx'
import { OwnStep } from './OwnStep.tsx'
import { RunArrange } from './RunArrange.tsx'
import { RunHandle } from './RunHandle.tsx'
import { RunParameter } from './RunParameter.tsx'
import { RunSwatch } from './RunSwatch.tsx'
import { RunTrouble } from './RunTrouble.tsx'
import { tellingRun } from './telling-runs.ts'

/** Shown at once are the learning rate and a momentum that the method is about; all else is folded away. */
const isFirst = (name: string, { default: usual }: Parameter): boolean =>
  name === 'lr' || (name === 'beta' && usual > 0)

interface Props {
  readonly index: number
  readonly onRemoved: () => void
}

/** One run: which method, a control for each of its declared parameters, its formula, its name, look and place. */
export function RunEditor({ index, onRemoved }: Props): ReactElement | null {
  countRender('RunEditor')
  const words = controlStrings().runs
  const store = useStoreApi()
  const run = useThalweg((state) => state.experiment.runs[index])
  const look = useThalweg((state) => lookOf(state.experiment.view, index))
  const problem = useThalweg((state) => state.experiment.problem)
  const [arranging, setArranging] = useState(false)
  if (!run) return null

  const values = runParameters({ problem }, run)
  const entries = Object.entries(declaredOf(run, values, problem))
  const first = entries.filter(([name, parameter]) => isFirst(name, parameter))
  const more = entries.filter(([name, parameter]) => !isFirst(name, parameter))
  const control = ([name, parameter]: readonly [string, Parameter]): ReactElement => (
    <RunParameter key={name} index={index} run={run} name={name} parameter={parameter} values={values} />
  )

  function choose(id: string): void {
    const method = methods.get(id)
    if (!run) return
    const { parameters: _old, ...rest } = run
    if (!method) return setRun(store, index, withoutRefused({ ...rest, method: id }, problem))
    setRun(store, index, withoutRefused({ ...rest, ...tellingRun(method, problem) }, problem))
  }

  const name = runName(run)
  const text = stepText(run)
  const ofNetworks = typeof run.method === 'string' ? networkMethods.get(run.method) : undefined
  return (
    <li className="run" style={{ '--run': onPage(runStyle(look).color) }}>
      {run.name !== undefined && (
        <p className="run-name">
          {name}
          {run.hidden === true && <span> {words.hidden}</span>}
        </p>
      )}
      <div className="run-head">
        <RunHandle index={index} name={name} />
        <RunSwatch look={look} />
        <MethodSelect
          label={words.methodOf(index + 1)}
          method={run.method}
          choose={choose}
          ofNetworks={'network' in problem}
        />
        <button
          type="button"
          className="quiet icon"
          aria-label={words.arrange(name)}
          title={words.arrange(name)}
          aria-expanded={arranging}
          onClick={() => setArranging(!arranging)}
        >
          <Sign name="more" />
        </button>
        <button
          type="button"
          className="quiet icon"
          aria-label={words.remove(name)}
          onClick={() => {
            removeRun(store, index)
            onRemoved()
          }}
        >
          <Sign name="close" />
        </button>
      </div>
      {arranging && <RunArrange index={index} />}
      <RunTrouble index={index} />
      {first.map(control)}
      {ofNetworks && (
        <p className="hint" translate="no">
          {doesOf(ofNetworks)}
        </p>
      )}
      <div className="run-more">
        {more.length > 0 && (
          <details>
            <summary>{words.moreSettings(more.length)}</summary>
            {more.map(control)}
          </details>
        )}
        <AroundDisclosure index={index} run={run} />
        {text !== undefined && (
          <FormulaDisclosure summary={words.formula} kind="method" text={text} parameters={values} />
        )}
        <OwnStep index={index} run={run} values={values} />
      </div>
    </li>
  )
}

const stepText = ({ method }: Run): string | undefined =>
  typeof method === 'string' ? methods.get(method)?.step : undefined

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
  const own = Object.entries(method.parameters ?? {})
  const known = own.map(([name, usual]): [string, Parameter] => [
    name,
    knownParameter(name, values[name] ?? usual, usual),
  ])
  return { ...declared, ...Object.fromEntries(known) }
}
