import { useState } from 'react'
import type { ReactElement } from 'react'

import { format } from '../../experiment/format.ts'
import type { NetworkFields } from '../../networks/fields.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { networkStrings } from '../../views/shared/strings/network-strings.ts'
import { nothingSaid, type Said, TablePanel, usedSaid } from '../own-data/TablePanel.tsx'
import { changeNetwork, withDataset, withSamples } from './changes.ts'
import { readSamples, scaledInputs } from './read-samples.ts'

/** A table of the reader's own in the place of the made-up samples: inputs, and in the last column a label or value. */
export function OwnSamples({ network }: { readonly network: NetworkFields }): ReactElement {
  const words = networkStrings().own
  const store = useStoreApi()
  const [said, say] = useState<Said>(nothingSaid)
  const rows = network.data?.x?.length
  const refuse = (message: string): void => say({ message: `${message} ${words.stays}`, wrong: true })

  return (
    <TablePanel
      summary={rows === undefined ? words.summary : words.summaryUsed(rows)}
      field={words.field}
      placeholder={'0.5, 1.2, 0\n1.0, 1.9, 1\n1.5, 3.1, 1'}
      said={said}
      say={say}
      stays={words.stays}
      take={(text, parse) => {
        const read = readSamples(text, parse)
        if (!read.ok) return refuse(read.message)
        const { x, scaled } = scaledInputs(read.x)
        const fault = changeNetwork(store, (old) => withSamples(old, x, read.y))
        if (fault !== undefined) return refuse(fault)
        const told = [words.used(x.length), ...(scaled ? [words.scaled] : [])]
        return say(usedSaid(told, format(store.getState().experiment).length))
      }}
      remove={
        rows === undefined
          ? undefined
          : {
              word: words.remove,
              press: () => {
                changeNetwork(store, (old) => withDataset(old, 'moons'))
                say({ message: words.back, wrong: false })
              },
            }
      }
    />
  )
}
