import { useId } from 'react'
import type { ReactElement } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, said: string])[]
  readonly choose: (value: string) => void
}

/** A menu with its name before it. */
export function AroundSelect({ label, value, options, choose }: Props): ReactElement {
  const id = useId()
  return (
    <div className="around-row">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(([option, said]) => (
          <option key={option} value={option}>
            {said}
          </option>
        ))}
      </select>
    </div>
  )
}
