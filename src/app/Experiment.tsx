import type { ReactElement } from 'react'

import { ExampleChooser } from '../controls/ExampleChooser.tsx'
import { ProblemChooser } from '../controls/ProblemChooser.tsx'
import { RunList } from '../controls/RunList.tsx'
import { StartAndSteps } from '../controls/StartAndSteps.tsx'
import { GalleryButton } from './gallery/GalleryButton.tsx'

/** Everything about the experiment that can be turned. */
export default function Experiment(): ReactElement {
  return (
    <>
      <ExampleChooser />
      <ProblemChooser gallery={<GalleryButton />} />
      <RunList />
      <StartAndSteps />
    </>
  )
}
