import { Component } from 'react'
import type { ReactNode } from 'react'

import { strings } from '../views/shared/strings/strings.ts'

interface Props {
  /** What the reader calls the part that may fail, e.g. "the landscape". */
  readonly name: string
  readonly children: ReactNode
}

interface BoundaryState {
  readonly failure: string | undefined
}

/** Keeps a part that fails to itself: a sentence and a way to try again in its place, the rest of the page as it was. */
export class ViewBoundary extends Component<Props, BoundaryState> {
  override readonly state: BoundaryState = { failure: undefined }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: error instanceof Error && error.message !== '' ? error.message : strings().noReason }
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (failure === undefined) return this.props.children
    return (
      <div className="failed" role="alert">
        <p>{strings().failed(this.props.name, failure)}</p>
        <button type="button" className="wide" onClick={() => this.setState({ failure: undefined })}>
          {strings().tryAgain}
        </button>
      </div>
    )
  }
}
