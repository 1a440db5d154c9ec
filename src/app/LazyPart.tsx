import { lazy, Suspense, useState } from 'react'
import type { ComponentType, ReactElement } from 'react'

interface Props {
  /** Fetches the part; called when it is first shown. */
  readonly load: () => Promise<{ readonly default: ComponentType }>
  /** What stands in its place until then. */
  readonly waiting?: string
}

/**
 * A part of the page that the first picture does not wait for. Each mounting asks anew, so that "try again" after a failed
 * download fetches again.
 */
export function LazyPart({ load, waiting }: Props): ReactElement {
  const [Part] = useState(() => lazy(load))
  return (
    <Suspense fallback={waiting === undefined ? null : <p className="waiting">{waiting}</p>}>
      <Part />
    </Suspense>
  )
}
