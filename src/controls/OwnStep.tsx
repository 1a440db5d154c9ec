import { lazy, Suspense, useState } from 'react'
import type { ReactElement } from 'react'

import type { Run, Values } from '../experiment/experiment.ts'
import { methods } from '../methods/index.ts'
import { notify, setRun } from '../store/actions.ts'
import { useStoreApi } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { editorStrings } from '../views/shared/strings/editor-strings.ts'
import { nameIn } from '../views/shared/strings/registry-text.ts'

/** What stands there when the editor cannot be fetched. */
function Failed(): ReactElement {
  return <p className="hint">{controlStrings().runs.aroundFailed}</p>
}

const MethodEditor = lazy(() => import('./method-editor/MethodEditor.tsx').catch(() => ({ default: Failed })))

interface Props {
  readonly index: number
  readonly run: Run
  readonly values: Values
}

/** The editor of a reader's own step; for a method of the registry the button that opens its text there. */
export function OwnStep({ index, run, values }: Props): ReactElement | null {
  const words = editorStrings()
  const store = useStoreApi()
  const [asked, setAsked] = useState(false)
  if (typeof run.method !== 'string')
    return (
      <Suspense fallback={null}>
        <MethodEditor index={index} focus={asked} />
      </Suspense>
    )
  const method = methods.get(run.method)
  if (!method) return null
  const name = nameIn('methods', method)

  async function open(): Promise<void> {
    if (!method) return
    const { ownMethod, withOwnMethod } = await import('./method-editor/own-method.ts')
    const own = ownMethod(method, values)
    setRun(store, index, withOwnMethod(run, own, words.own(name)))
    setAsked(true)
  }

  function failed(): void {
    notify(store, { key: 'own-method', message: controlStrings().runs.aroundFailed, level: 'error' })
  }

  return (
    <button
      type="button"
      className="quiet write-own"
      title={words.writeHint(name)}
      onClick={() => void open().catch(failed)}
    >
      {words.write}
    </button>
  )
}
