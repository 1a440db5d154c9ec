import type { ReactElement } from 'react'

import { editorStrings } from '../../views/shared/strings/editor-strings.ts'
import { DialogButton } from '../DialogButton.tsx'

const load = () => import('./GalleryDialog.tsx')

/** Opens the gallery of all surfaces. */
export function GalleryButton(): ReactElement {
  const words = editorStrings().gallery
  return <DialogButton part="gallery" word={words.open} hint={words.title} load={load} />
}
