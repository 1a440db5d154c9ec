import { useState } from 'react'
import type { ReactElement } from 'react'

import { pageLink, type Shared } from '../../export/snippets.ts'
import { saveFile } from '../../views/shared/save-file.ts'
import { useThalweg } from '../../views/shared/store-context.ts'
import { shareStrings } from '../../views/shared/strings/share-strings.ts'

/** Pixels of the picture for one of the frame's, so that print is sharp. */
const density = 2

/** The picture that a page names for print: a sentence on what it is for, and a button that saves it under that name. */
export function PrintedPicture({ shared }: { readonly shared: Shared }): ReactElement {
  const words = shareStrings()
  const experiment = useThalweg((state) => state.experiment)
  const problem = useThalweg((state) => state.problem)
  const trajectories = useThalweg((state) => state.trajectories)
  const playback = useThalweg((state) => state.playback)
  const [said, setSaid] = useState('')

  async function save(): Promise<void> {
    try {
      const { toBlob } = await import('../../export/to-blob.ts')
      const { picture, width, height } = shared
      const size = { width: density * width, height: density * height, link: pageLink(shared) }
      saveFile(picture, await toBlob({ experiment, problem, trajectories, playback }, size))
      setSaid(words.pictureSaved(picture))
    } catch (error) {
      setSaid(error instanceof Error ? error.message : '')
    }
  }

  return (
    <>
      <p className="hint">{words.pictureFor(shared.picture)}</p>
      <div className="code-actions share-actions">
        <button type="button" disabled={trajectories === undefined} onClick={() => void save()}>
          {words.savePicture}
        </button>
        <p role="status">{said}</p>
      </div>
    </>
  )
}
