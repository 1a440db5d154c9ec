import { useState } from 'react'
import type { ReactElement, RefObject } from 'react'

import { pageLink, type Shared } from '../../export/snippets.ts'
import { saveFile } from '../../views/shared/save-file.ts'
import { useThalweg } from '../../views/shared/store-context.ts'
import { shareStrings } from '../../views/shared/strings/share-strings.ts'
import { askFrame } from './ask-frame.ts'

/** Pixels of the picture for one of the frame's, so that print is sharp. */
const density = 2

interface Props {
  readonly shared: Shared
  /** The frame that shows what is shared, where that is not the experiment on stage. */
  readonly other: RefObject<HTMLIFrameElement | null> | undefined
}

/** The picture that a page names for print: a sentence on what it is for, and a button that saves it under that name. */
export function PrintedPicture({ shared, other }: Props): ReactElement {
  const words = shareStrings()
  const experiment = useThalweg((state) => state.experiment)
  const problem = useThalweg((state) => state.problem)
  const network = useThalweg((state) => state.network)
  const trajectories = useThalweg((state) => state.trajectories)
  const playback = useThalweg((state) => state.playback)
  const [said, setSaid] = useState('')

  async function draw(): Promise<Blob> {
    const { width, height } = shared
    const size = { width: density * width, height: density * height, link: pageLink(shared) }
    const frame = other?.current
    if (!frame) {
      const { toBlob } = await import('../../export/to-blob.ts')
      return toBlob({ experiment, problem, network, trajectories, playback }, size)
    }
    const drawn = await askFrame(frame, 'toBlob', [size])
    if (drawn instanceof Blob) return drawn
    throw new Error('')
  }

  async function save(): Promise<void> {
    try {
      saveFile(shared.picture, await draw())
      setSaid(words.pictureSaved(shared.picture))
    } catch (error) {
      setSaid((error instanceof Error && error.message) || words.noPicture)
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
