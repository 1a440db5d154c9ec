import type { ReactElement } from 'react'

interface Props {
  /** What its two ends stand for. */
  readonly from: string
  readonly to: string
  /** The colours between them, as a background. */
  readonly ramp: string
  /** What it measures. */
  readonly of: string
}

/** The scale of a map's colours. Where its two ends are the same, as of a map whose first runs come to rest with the last step, that one number. */
export function MapScale({ from, to, ramp, of }: Props): ReactElement {
  return (
    <div className="maps-scale">
      <span>{from}</span>
      {to !== from && (
        <>
          <span className="maps-ramp" style={{ background: ramp }} />
          <span>{to}</span>
        </>
      )}
      <span>{of}</span>
    </div>
  )
}
