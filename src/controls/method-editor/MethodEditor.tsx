import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ReactElement } from 'react'

import type { CustomMethod } from '../../experiment/experiment.ts'
import { runParameters } from '../../experiment/parameters.ts'
import { setRun } from '../../store/actions.ts'
import { useStoreApi, useThalweg } from '../../views/shared/store-context.ts'
import { editorStrings } from '../../views/shared/strings/editor-strings.ts'
import { CodeField } from '../CodeField.tsx'
import '../editors.css'
import { FormulaComplaint } from '../FormulaComplaint.tsx'
import { usualValue } from '../known-parameter.ts'
import { LivePreview } from '../LivePreview.tsx'
import { methodComplaint, type MethodComplaint } from './check-method.ts'
import { MemoryFields } from './MemoryFields.tsx'
import { namesUsed } from './names-used.ts'
import { trialProblem } from './trial-problem.ts'

/** Steps of a trial: enough for what goes wrong soon, and over between two keys. */
const trialSteps = 60

interface Props {
  readonly index: number
  /** Whether the reader has just asked for it: the field then takes the focus. */
  readonly focus: boolean
}

/**
 * A run's method in the reader's own words, checked and tried with every key: where it is right, it runs; where it is not, the last
 * right one runs on, and the place and the remedy are named.
 */
export default function MethodEditor({ index, focus }: Props): ReactElement | null {
  const store = useStoreApi()
  const id = useId()
  const words = editorStrings()
  const field = useRef<HTMLTextAreaElement>(null)
  const run = useThalweg((state) => state.experiment.runs[index])
  const problem = useThalweg((state) => state.experiment.problem)
  const handle = useThalweg((state) => state.problem)
  const trial = useMemo(() => handle && trialProblem(problem, handle), [problem, handle])
  // What was typed and declared while it is wrong; the method in force is the experiment's.
  const [draft, setDraft] = useState<{ readonly method: CustomMethod; readonly base: string }>()
  const method = run && typeof run.method !== 'string' ? run.method : undefined
  const current = draft && draft.base === method?.step ? draft : undefined
  const now = current?.method ?? method
  const complaint = useMemo(() => {
    return now && complaintOf(now)
    // The run's numbers are read when the text or the problem changes: a slider is no new text.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [now, trial])

  useEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])
  if (!run || !method || !now) return null

  function complaintOf(next: CustomMethod): MethodComplaint | undefined {
    const { experiment } = store.getState()
    const given = experiment.runs[index]
    const values = given ? runParameters(experiment, { ...given, method: next }) : {}
    return methodComplaint(next, values, trial, experiment.start, Math.min(experiment.steps, trialSteps))
  }

  /** Takes a text with its declarations: in force where it is right, as a draft where it is not. */
  function take(next: CustomMethod): void {
    if (!run || !method) return
    if (complaintOf(next)?.fatal !== true) {
      setDraft(undefined)
      setRun(store, index, withMethod(trimmed(next)))
      return
    }
    setDraft({ method: next, base: method.step })
    const declared = { ...next, step: method.step }
    const changes = next.parameters !== method.parameters || next.memory !== method.memory
    if (changes && complaintOf(declared)?.fatal !== true) setRun(store, index, withMethod(declared))
  }

  function withMethod(next: CustomMethod) {
    const { parameters, ...rest } = run ?? { method: next }
    const kept = Object.entries(parameters ?? {}).filter(
      ([name]) => name === 'weight_decay' || Object.hasOwn(next.parameters ?? {}, name),
    )
    return { ...rest, method: next, ...(kept.length > 0 && { parameters: Object.fromEntries(kept) }) }
  }

  const declare = (what: 'parameters' | 'memory', name: string, value: number): void =>
    take({ ...now, [what]: { ...now[what], [name]: value } })

  return (
    <div className="formula method-editor">
      <CodeField
        id={`${id}-text`}
        label={words.step}
        text={now.step}
        fault={complaint?.position}
        describedBy={`${id}-check ${id}-hint`}
        type={(step) => take({ ...now, step })}
        field={field}
      />
      <div id={`${id}-check`} role="status">
        {complaint && <FormulaComplaint message={complaint.message} remedies={remediesFor(complaint, declare)} />}
      </div>
      <p id={`${id}-hint`} className="hint">
        {words.stepHint}
      </p>
      <MemoryFields
        memory={now.memory ?? {}}
        set={(name, value) => take({ ...now, memory: { ...now.memory, [name]: value } })}
      />
      <p className="hint">{current === undefined ? words.running : words.stillRunning}</p>
      <LivePreview kind="method" label={words.preview} text={method.step} stale={current !== undefined} />
    </div>
  )
}

function remediesFor(
  { missing, assigned }: MethodComplaint,
  declare: (what: 'parameters' | 'memory', name: string, value: number) => void,
) {
  if (missing === undefined) return []
  const words = editorStrings()
  const parameter = {
    word: words.makeParameter(missing),
    apply: () => declare('parameters', missing, usualValue(missing)),
  }
  const memory = { word: words.remember(missing), apply: () => declare('memory', missing, 0) }
  // What the text itself assigns cannot be a parameter.
  return assigned === true ? [memory] : [parameter]
}

/** The method without the declarations that its text does not use any more. */
function trimmed({ step, parameters = {}, memory = {} }: CustomMethod): CustomMethod {
  const used = namesUsed(step)
  const kept = <T,>(values: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(values).filter(([name]) => used.has(name)))
  const [ofParameters, ofMemory] = [kept(parameters), kept(memory)]
  return {
    ...(Object.keys(ofParameters).length > 0 && { parameters: ofParameters }),
    ...(Object.keys(ofMemory).length > 0 && { memory: ofMemory }),
    step,
  }
}
