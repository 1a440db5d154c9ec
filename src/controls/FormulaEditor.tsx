import { useId, useState } from 'react'
import type { ReactElement } from 'react'

import { defaultStart } from '../experiment/defaults.ts'
import type { Experiment, FormulaProblem, Values } from '../experiment/experiment.ts'
import { fitDomain } from '../experiment/fit-domain.ts'
import { edit, setProblem } from '../store/actions.ts'
import { criticalOf } from '../trajectories/critical.ts'
import { countsText } from '../views/shared/critical-text.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { editorStrings } from '../views/shared/strings/editor-strings.ts'
import { checkFormula, parametersIn } from './check-formula.ts'
import { CodeField } from './CodeField.tsx'
import { DomainFields } from './DomainFields.tsx'
import './editors.css'
import { FormulaComplaint } from './FormulaComplaint.tsx'
import { LivePreview } from './LivePreview.tsx'

interface Props {
  readonly problem: FormulaProblem
  /** Whether the reader has just asked for a formula: its domain then follows what is typed. A link's domain stays. */
  readonly fresh: boolean
}

/**
 * A formula of the reader's own, checked with every key: where it is right, the picture follows; where it is not, the last
 * right one stays on screen and the place and the remedy are named.
 */
export default function FormulaEditor({ problem, fresh }: Props): ReactElement {
  const store = useStoreApi()
  const id = useId()
  const words = editorStrings()
  const [fits, setFits] = useState(fresh || problem.domain === undefined)
  // The text as typed while it is wrong; the formula in force is the experiment's.
  const [draft, setDraft] = useState<{ readonly text: string; readonly base: string }>()
  const text = draft && draft.base === problem.formula ? draft.text : problem.formula
  const complaint = checkFormula(text, problem.parameters)

  function type(next: string): void {
    const wrong = checkFormula(next, problem.parameters) !== undefined
    setDraft({ text: next, base: wrong ? problem.formula : next })
    if (!wrong) setFormula(next, problem.parameters)
  }

  /** Puts a right formula in force; parameters that it does not read any more go. */
  function setFormula(formula: string, parameters: Values = {}): void {
    const { parameters: _old, ...rest } = problem
    const used = parametersIn(formula, parameters)
    const next = { ...rest, formula, ...(Object.keys(used).length > 0 && { parameters: used }) }
    edit(store, (experiment) => (fits ? onFittedDomain(experiment, next) : { ...experiment, problem: next }))
  }

  function addParameter(name: string): void {
    const parameters = { ...problem.parameters, [name]: 1 }
    if (checkFormula(text, parameters) === undefined) setFormula(text, parameters)
    else setProblem(store, { ...problem, parameters })
  }

  const { missing } = complaint ?? {}
  const remedies =
    missing === undefined
      ? []
      : [{ word: controlStrings().surface.makeParameter(missing), apply: () => addParameter(missing) }]
  return (
    <div className="formula">
      <span className="formula-label" translate="no" aria-hidden="true">
        {controlStrings().surface.formulaLabel}
      </span>
      <CodeField
        id={`${id}-text`}
        label={controlStrings().surface.formulaLabel}
        text={text}
        fault={complaint?.position}
        describedBy={`${id}-check`}
        type={type}
      />
      <div id={`${id}-check`} role="status">
        {complaint && <FormulaComplaint message={complaint.message} own={complaint.own} remedies={remedies} />}
      </div>
      <LivePreview kind="surface" label={words.preview} text={problem.formula} stale={complaint !== undefined} />
      <FoundPoints />
      <label className="switch" title={words.fitHint}>
        <input
          type="checkbox"
          checked={fits}
          onChange={({ target }) => {
            setFits(target.checked)
            if (target.checked) edit(store, (experiment) => onFittedDomain(experiment, problem))
          }}
        />
        {words.fit}
      </label>
      <DomainFields problem={problem} onSet={() => setFits(false)} />
    </div>
  )
}

/** What the search found, in a line that is there from the start. */
function FoundPoints(): ReactElement {
  const words = editorStrings()
  const problem = useThalweg((state) => state.problem)
  const critical = useThalweg((state) => state.critical)
  const points = criticalOf(problem, critical)
  const said = points ? (points.length > 0 ? words.found(countsText(points)) : words.foundNone) : words.searching
  return <p className="hint">{said}</p>
}

/** The experiment with the formula on the domain that shows it; a start or a window that no longer fits goes back to the default. */
function onFittedDomain(experiment: Experiment, problem: FormulaProblem): Experiment {
  const domain = fitDomain(problem.formula, problem.parameters)
  const fitted = { ...problem, domain }
  const [x, y] = experiment.start
  const inside = x >= domain.x[0] && x <= domain.x[1] && y >= domain.y[0] && y <= domain.y[1]
  const before = 'domain' in experiment.problem ? experiment.problem.domain : undefined
  const moved = JSON.stringify(before) !== JSON.stringify(domain)
  const { window, ...view } = experiment.view
  return {
    ...experiment,
    problem: fitted,
    start: inside ? experiment.start : defaultStart(fitted),
    view: moved || !window ? view : experiment.view,
  }
}
