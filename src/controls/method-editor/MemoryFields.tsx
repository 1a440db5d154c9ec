import type { ReactElement } from 'react'

import type { Values } from '../../experiment/experiment.ts'
import { editorStrings } from '../../views/shared/strings/editor-strings.ts'
import { NumberField } from '../NumberField.tsx'

interface Props {
  readonly memory: Values
  readonly set: (name: string, value: number) => void
}

/** What a reader's method remembers from step to step: vectors, each filled with a number at the start. */
export function MemoryFields({ memory, set }: Props): ReactElement | null {
  const words = editorStrings()
  const entries = Object.entries(memory)
  if (entries.length === 0) return null
  return (
    <fieldset className="memory-fields">
      <legend>{words.memory}</legend>
      {entries.map(([name, value]) => (
        <div key={name} className="interval">
          <code translate="no">{name}</code> {words.startsAt}
          <NumberField
            label={words.memoryStart(name)}
            value={value}
            apply={(next) => {
              set(name, next)
              return { value: next }
            }}
          />
        </div>
      ))}
    </fieldset>
  )
}
