import { useId, useRef, useState } from 'react'
import type { ReactElement } from 'react'

import { format } from '../../experiment/format.ts'
import type { NetworkFields } from '../../networks/fields.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { networkStrings } from '../../views/shared/strings/network-strings.ts'
import { largestFile } from '../own-data/read-table.ts'
import { useDrop } from '../own-data/use-drop.ts'
import { changeNetwork, withDataset, withSamples } from './changes.ts'
import { readSamples, scaledInputs } from './read-samples.ts'

/** So many letters are shown in the field. */
const longestShown = 200_000
/** Links longer than this are cut by some programs. */
const longLink = 2000

/** A table of the reader's own in the place of the made-up samples: inputs, and in the last column a label or value. */
export function OwnSamples({ network }: { readonly network: NetworkFields }): ReactElement {
  const words = networkStrings().own
  const store = useStoreApi()
  const id = useId()
  const panel = useRef<HTMLDetailsElement>(null)
  const [text, setText] = useState('')
  const [said, setSaid] = useState<{ readonly message: string; readonly wrong: boolean }>({ message: '', wrong: false })
  const rows = network.data?.x?.length
  const refuse = (message: string): void => setSaid({ message: `${message} ${words.stays}`, wrong: true })

  async function take(next: string): Promise<void> {
    setText(next.length > longestShown ? '' : next)
    if (next.trim() === '') return setSaid({ message: '', wrong: false })
    const papa = await import('papaparse').catch(() => undefined)
    if (!papa) return refuse(words.noReader)
    const read = readSamples(next, (all, options) => papa.default.parse<string[]>(all, options))
    if (!read.ok) return refuse(read.message)
    const { x, scaled } = scaledInputs(read.x)
    const fault = changeNetwork(store, (old) => withSamples(old, x, read.y))
    if (fault !== undefined) return refuse(fault)
    const link = format(store.getState().experiment).length
    const more = [...(scaled ? [words.scaled] : []), ...(link > longLink ? [words.longLink(link)] : [])]
    return setSaid({ message: [words.used(x.length), ...more].join(' '), wrong: false })
  }

  async function takeFile(file: File | undefined): Promise<void> {
    if (!file) return
    if (file.size > largestFile) return refuse(words.largeFile)
    await take(await file.text().catch(() => ''))
  }

  const over = useDrop(panel, (dropped) => {
    if (panel.current) panel.current.open = true
    void ('file' in dropped ? takeFile(dropped.file) : take(dropped.text))
  })

  return (
    <details ref={panel} className={over ? 'own-data is-over' : 'own-data'}>
      <summary>{rows === undefined ? words.summary : words.summaryUsed(rows)}</summary>
      <label htmlFor={`${id}-text`}>{words.field}</label>
      <textarea
        id={`${id}-text`}
        rows={5}
        spellCheck={false}
        autoCapitalize="off"
        placeholder={'0.5, 1.2, 0\n1.0, 1.9, 1\n1.5, 3.1, 1'}
        value={text}
        aria-invalid={said.wrong}
        aria-describedby={`${id}-said`}
        onChange={(event) => void take(event.target.value)}
      />
      <p id={`${id}-said`} className={said.wrong ? 'hint own-data-wrong' : 'hint'} role="status">
        {said.message}
      </p>
      <div className="own-data-buttons">
        <label className="own-data-file">
          {words.file}
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={({ target }) => {
              void takeFile(target.files?.[0])
              // The same file can be chosen again.
              target.value = ''
            }}
          />
        </label>
        {rows !== undefined && (
          <button
            type="button"
            onClick={() => {
              changeNetwork(store, (old) => withDataset(old, 'moons'))
              setText('')
              setSaid({ message: words.back, wrong: false })
            }}
          >
            {words.remove}
          </button>
        )}
      </div>
    </details>
  )
}
