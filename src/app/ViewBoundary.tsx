import { Component } from 'react'
import type { ReactNode } from 'react'

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
    return { failure: error instanceof Error && error.message !== '' ? error.message : 'no reason was given' }
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (failure === undefined) return this.props.children
    return (
      <div className="failed" role="alert">
        <p>
          Something went wrong in {this.props.name} ({failure}). Your experiment is safe.
        </p>
        <button type="button" className="wide" onClick={() => this.setState({ failure: undefined })}>
          Try again
        </button>
      </div>
    )
  }
}
