import type { ReactElement } from 'react'

interface Props<T extends string> {
  readonly label: string
  readonly options: readonly (readonly [value: T, word: string])[]
  readonly chosen: T
  readonly choose: (value: T) => void
}

/** A few choices side by side, one of them in force. */
export function Segments<T extends string>({ label, options, chosen, choose }: Props<T>): ReactElement {
  return (
    <div className="segments" role="group" aria-label={label}>
      {options.map(([value, word]) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => choose(value)}>
          {word}
        </button>
      ))}
    </div>
  )
}
