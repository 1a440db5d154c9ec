import type { ReactElement } from 'react'

import { version } from '../embed/version.ts'
import { strings } from '../views/shared/strings/strings.ts'

/** Which version this is, its pages, and what it is made of. */
export function Footer(): ReactElement {
  const words = strings()
  return (
    <footer className="footer">
      <span>{words.version(version)}</span>
      <a href="./contents/">{words.contents}</a>
      <a href="./api/">{words.programs}</a>
      <a href="./licences.txt">{words.licences}</a>
    </footer>
  )
}
