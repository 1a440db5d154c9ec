import type { ReactElement } from 'react'

import type { OwnMemory } from '../../experiment/experiment.ts'
import { limits } from '../../experiment/limits.ts'
import { editorStrings } from '../../views/shared/strings/editor-strings.ts'
import { NumberField } from '../NumberField.tsx'

interface Props {
  readonly memory: Readonly<Record<string, OwnMemory>>
  readonly set: (name: string, value: OwnMemory) => void
}

/** Columns that a memory begins with when it is turned from a vector into several. */
const usualColumns = 10

/** What a reader's method remembers from step to step: vectors, or the last of them, each filled with a number at the start. */
export function MemoryFields({ memory, set }: Props): ReactElement | null {
  const words = editorStrings()
  const entries = Object.entries(memory)
  if (entries.length === 0) return null
  return (
    <fieldset className="memory-fields">
      <legend>{words.memory}</legend>
      {entries.map(([name, shape]) => (
        <MemoryField key={name} name={name} shape={shape} set={(next) => set(name, next)} />
      ))}
    </fieldset>
  )
}

interface FieldProps {
  readonly name: string
  readonly shape: OwnMemory
  readonly set: (next: OwnMemory) => void
}

function MemoryField({ name, shape, set }: FieldProps): ReactElement {
  const words = editorStrings()
  const columns = typeof shape === 'number' ? undefined : shape
  const fill = typeof shape === 'number' ? shape : shape.fill
  const choose = (kind: string): void =>
    set(kind === '0' ? fill : { columns: columns?.columns ?? usualColumns, of: kind === '1' ? 1 : 2, fill })
  return (
    <div className="interval memory-field">
      <code translate="no">{name}</code>
      <select
        aria-label={words.memoryKind(name)}
        value={columns?.of ?? 0}
        onChange={({ target }) => choose(target.value)}
      >
        <option value={0}>{words.memoryVector}</option>
        <option value={2}>{words.memoryVectors}</option>
        <option value={1}>{words.memoryNumbers}</option>
      </select>
      {columns && (
        <NumberField
          label={words.memoryColumns(name)}
          value={columns.columns}
          apply={(next) => {
            const value = Math.min(Math.max(Math.round(next), 1), limits.columns)
            set({ ...columns, columns: value })
            return { value }
          }}
        />
      )}
      <div className="interval">
        {words.startsAt}
        <NumberField
          label={words.memoryStart(name)}
          value={fill}
          apply={(next) => {
            set(columns ? { ...columns, fill: next } : next)
            return { value: next }
          }}
        />
      </div>
    </div>
  )
}
