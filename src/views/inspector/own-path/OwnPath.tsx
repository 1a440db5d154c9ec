import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'

import { setStudy } from '../../../store/actions.ts'
import { formatNumber } from '../../shared/format-number.ts'
import { countRender } from '../../shared/render-count.ts'
import { useStoreApi, useThalweg } from '../../shared/store-context.ts'
import { inspectorStrings } from '../../shared/strings/inspector-strings.ts'
import { type Explained, explain } from './conventions.ts'
import { type Comparison, compare, readPath } from './read-path.ts'
import './own-path.css'

/** What a reader adds to a PyTorch loop to log a path that this page reads. */
const snippet = `path = [theta.tolist()]  # before the loop
path.append(theta.tolist())  # after each optimizer.step()
import json; json.dump(path, open('path.json', 'w'))  # after the loop`

const largestFile = 4 * 2 ** 20

/** A path that was logged elsewhere, drawn over the contour and compared with the run that is studied. */
export function OwnPath(): ReactElement {
  countRender('OwnPath')
  const store = useStoreApi()
  const words = inspectorStrings().own
  const place = useRef<HTMLDetailsElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState('')
  const path = useThalweg((state) => state.study.path)
  const positions = useThalweg((state) => state.trajectories?.result.runs[state.study.run]?.positions)

  const take = useCallback(
    async (file: File | undefined): Promise<void> => {
      if (!file) return
      const { faults } = inspectorStrings().own
      if (file.size > largestFile) return setFault(faults.long(0))
      const read = readPath(await file.text())
      setFault(read.ok ? '' : faults[read.fault](read.row))
      if (read.ok) setStudy(store, { path: read.points })
    },
    [store],
  )
  useEffect(() => {
    const stop = new AbortController()
    const isOurs = (event: DragEvent): boolean =>
      // A dialog, and whatever else takes files, keeps its own.
      !event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true
    document.addEventListener('dragover', (event) => isOurs(event) && event.preventDefault(), stop)
    document.addEventListener(
      'drop',
      (event) => {
        if (!isOurs(event)) return
        event.preventDefault()
        if (place.current) place.current.open = true
        void take(event.dataTransfer?.files[0])
      },
      stop,
    )
    return () => stop.abort()
  }, [take])
  const found = path && positions ? compare(path, positions) : undefined
  return (
    <details ref={place} className="inspector-own">
      <summary>{words.title}</summary>
      <p className="hint">{words.about}</p>
      <pre translate="no">{snippet}</pre>
      <div className="inspector-ways">
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.json,.txt"
          aria-label={words.choose}
          onChange={({ target }) => {
            void take(target.files?.[0])
            target.value = ''
          }}
        />
        <button type="button" onClick={() => input.current?.click()}>
          {words.choose}
        </button>
        {path && (
          <button type="button" onClick={() => setStudy(store, { path: undefined })}>
            {words.remove}
          </button>
        )}
      </div>
      <p role="status">
        {fault !== ''
          ? fault
          : found &&
            (found.parts
              ? words.parts(found.parts.step, formatNumber(found.parts.distance, 3))
              : words.agrees(found.compared))}
      </p>
      {fault === '' && found?.parts && <Likely key={found.parts.step} found={found} />}
    </details>
  )
}

/** Which convention of other libraries explains a path that parts from the run, where one does. */
function Likely({ found }: { readonly found: Comparison }): ReactElement | null {
  countRender('Likely')
  const store = useStoreApi()
  const [told, setTold] = useState<Explained>()
  const path = useThalweg((state) => state.study.path)
  const trajectories = useThalweg((state) => state.trajectories)
  useEffect(() => {
    let gone = false
    const look = async (): Promise<void> => {
      const { preview, computed, experiment, study } = store.getState()
      const run = (computed ?? experiment).runs[study.run]
      const positions = trajectories?.result.runs[study.run]?.positions
      if (!preview || !run || !path || !positions) return
      // A candidate that cannot be run explains nothing.
      const likely = await explain(preview, computed ?? experiment, run, path, positions).catch(() => undefined)
      if (!gone) setTold(likely)
    }
    void look()
    return () => {
      gone = true
    }
  }, [store, path, trajectories, found.compared])
  if (!told) return null
  const words = inspectorStrings().own
  const { convention, comparison } = told
  const name = words.conventions[convention.name](formatNumber(convention.lr ?? 0))
  return <p role="status">{words.likely(name, comparison.parts ? comparison.parts.step : undefined)}</p>
}
