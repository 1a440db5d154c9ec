import { encode } from 'uqr'
import { useMemo } from 'react'
import type { ReactElement } from 'react'

import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import './qr.css'

/** Light modules round the code, as its standard asks. */
const quiet = 4

/** An address as a QR code, drawn as one path; undefined where it is too long for one. */
export function Qr({ address }: { readonly address: string }): ReactElement | null {
  const drawn = useMemo(() => {
    try {
      const { size, data } = encode(address, { ecc: 'L', border: quiet })
      const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
      return { side: size, shape: dark.join('') }
    } catch {
      // More than some 2900 letters have no code.
      return undefined
    }
  }, [address])
  if (!drawn) return null
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${drawn.side} ${drawn.side}`}
      role="img"
      aria-label={lessonStrings().qrAlt(address)}
      shapeRendering="crispEdges"
    >
      <rect width={drawn.side} height={drawn.side} fill="#fff" />
      <path d={drawn.shape} fill="#000" />
    </svg>
  )
}
