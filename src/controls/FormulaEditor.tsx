import { useId, useState } from 'react'
import type { ReactElement } from 'react'

import type { FormulaProblem, Values } from '../experiment/experiment.ts'
import { setProblem } from '../store/actions.ts'
import { useStoreApi } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { checkFormula, parametersIn } from './check-formula.ts'
import { DomainFields } from './DomainFields.tsx'
import { FormulaComplaint } from './FormulaComplaint.tsx'

/**
 * A formula of the reader's own, checked with every key: where it is right, the picture follows; where it is not, the last
 * right one stays on screen and the place and the remedy are named.
 */
export function FormulaEditor({ problem }: { readonly problem: FormulaProblem }): ReactElement {
  const store = useStoreApi()
  const id = useId()
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
    setProblem(store, { ...rest, formula, ...(Object.keys(used).length > 0 && { parameters: used }) })
  }

  function addParameter(name: string): void {
    const parameters = { ...problem.parameters, [name]: 1 }
    if (checkFormula(text, parameters) === undefined) setFormula(text, parameters)
    else setProblem(store, { ...problem, parameters })
  }

  return (
    <div className="formula">
      <label htmlFor={`${id}-text`}>{controlStrings().surface.formulaLabel}</label>
      <textarea
        id={`${id}-text`}
        rows={3}
        spellCheck={false}
        autoCapitalize="off"
        value={text}
        aria-invalid={complaint !== undefined}
        aria-describedby={`${id}-check`}
        onChange={(event) => type(event.target.value)}
      />
      <div id={`${id}-check`} role="status">
        {complaint && <FormulaComplaint text={text} complaint={complaint} addParameter={addParameter} />}
      </div>
      <DomainFields problem={problem} />
    </div>
  )
}
