import { useState } from 'react'
import type { ReactElement } from 'react'

import type { Run } from '../../../experiment/experiment.ts'
import { methods } from '../../../methods/index.ts'
import { setStudy } from '../../../store/actions.ts'
import type { State } from '../../../store/state.ts'
import { type ChangeName, changes, methodFacts } from '../../../theory/method-facts.ts'
import { formatNumber } from '../../shared/format-number.ts'
import { countRender } from '../../shared/render-count.ts'
import { runName } from '../../shared/run-name.ts'
import { useStoreApi } from '../../shared/store-context.ts'
import { nameIn } from '../../shared/strings/registry-text.ts'
import { theoryStrings } from '../../shared/strings/theory-strings.ts'
import { followed } from './follows.ts'

/** Methods that a textbook compares, told even where no run has them. */
const usual = ['gd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'cg', 'bfgs', 'newton'] as const

interface Row {
  readonly key: string
  readonly name: string
  readonly method: string
  /** Of the experiment: its cells can be pressed. */
  readonly run: number | undefined
  readonly setting: Run | undefined
}

/** A small table of methods; of the runs each invariance is a button that changes the problem and says what becomes of the path. */
export function MethodsTable({ state }: { readonly state: State }): ReactElement {
  countRender('MethodsTable')
  const words = theoryStrings().table
  const [told, setTold] = useState('')
  return (
    <section>
      <h3>{words.title}</h3>
      <p className="hint">{words.about}</p>
      <div className="inspector-scroll">
        <table className="inspector-inside theory-methods">
          <thead>
            <tr>
              {[words.method, words.cost, words.memory, words.rate, ...changes.map((one) => words.changes[one])].map(
                (name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rowsOf(state).map((row) => (
              <MethodRow key={row.key} row={row} tell={setTold} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </section>
  )
}

function rowsOf({ experiment: { runs } }: State): readonly Row[] {
  const own = runs.map((setting, run) => ({
    key: `run ${run}`,
    name: `${run + 1}. ${runName(setting)}`,
    method: typeof setting.method === 'string' ? setting.method : '',
    run,
    setting,
  }))
  const others = usual
    .filter((method) => !own.some((one) => one.method === method))
    .map((method) => ({
      key: method,
      name: nameIn('methods', methods.get(method) ?? { id: method, name: method }),
      method,
      run: undefined,
      setting: undefined,
    }))
  return [...own, ...others]
}

interface RowProps {
  readonly row: Row
  readonly tell: (told: string) => void
}

function MethodRow({ row, tell }: RowProps): ReactElement {
  countRender('MethodRow')
  const store = useStoreApi()
  const words = theoryStrings().table
  const [verdicts, setVerdicts] = useState<Readonly<Partial<Record<ChangeName, string>>>>({})
  const facts = methodFacts[row.method]
  const claim = (change: ChangeName): string =>
    facts ? (facts.follows.includes(change) ? words.follows : words.parts) : '–'
  const press = async (change: ChangeName): Promise<void> => {
    const { preview } = store.getState()
    if (!preview || !row.setting) return
    const say = (verdict: string): void => setVerdicts((before) => ({ ...before, [change]: verdict }))
    say(words.running)
    const verdict = await verdictOf(change)
    say(verdict)
    tell(words.told(words.changes[change], row.name, verdict))
  }
  const verdictOf = async (change: ChangeName): Promise<string> => {
    const { preview, experiment } = store.getState()
    if (!preview || !row.setting) return words.failed
    try {
      const found = await followed(preview, experiment, row.setting, change)
      if (!found) return words.refused
      setStudy(store, { path: found.path, ...(row.run !== undefined && { run: row.run }) })
      return found.parts === undefined ? words.followed(formatNumber(found.gap, 2)) : words.parted(found.parts)
    } catch {
      return words.failed
    }
  }
  return (
    <tr className={row.setting ? 'is-trial' : ''}>
      <th scope="row">{row.name}</th>
      <td translate="no">{facts?.cost ?? '–'}</td>
      <td translate="no">{facts?.memory ?? '–'}</td>
      <td>{typeof facts?.rate === 'object' ? words.ways[facts.rate.way] : (facts?.rate ?? '–')}</td>
      {changes.map((change) => (
        <td key={change}>
          {row.setting ? (
            <button type="button" onClick={() => void press(change)}>
              {verdicts[change] ?? (facts ? claim(change) : words.test)}
            </button>
          ) : (
            claim(change)
          )}
        </td>
      ))}
    </tr>
  )
}
