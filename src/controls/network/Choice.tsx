import { useId } from 'react'
import type { ReactElement } from 'react'

interface Props<T extends string> {
  readonly label: string
  readonly options: readonly (readonly [value: T, name: string])[]
  readonly chosen: string
  readonly choose: (value: T) => void
}

/** A menu with its name before it. */
export function Choice<T extends string>({ label, options, chosen, choose }: Props<T>): ReactElement {
  const id = useId()
  return (
    <div className="network-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => {
          const found = options.find(([value]) => value === target.value)
          if (found) choose(found[0])
        }}
      >
        {options.every(([value]) => value !== chosen) && <option value={chosen}>{chosen}</option>}
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
