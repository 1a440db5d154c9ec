import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'

import type { Lesson } from '../../../lessons/lesson.ts'
import { saveFile } from '../../../views/shared/save-file.ts'
import { useThalweg } from '../../../views/shared/store-context.ts'
import { lessonStrings } from '../../../views/shared/strings/lesson-strings.ts'
import { strings } from '../../../views/shared/strings/strings.ts'
import { Dialog } from '../../../controls/Dialog.tsx'
import { Segments } from '../../Segments.tsx'
import { fileNameOf } from '../file-name.ts'
import { linkTo } from '../use-link.ts'
import { makeSlides, type SlideFormat } from './make-slides.ts'
import './slides.css'

interface Props {
  readonly lesson: Lesson
  readonly onClose: () => void
}

/** The lesson as slides for a talk of one's own. */
export default function SlidesDialog({ lesson, onClose }: Props): ReactElement {
  const words = lessonStrings().slides
  const preview = useThalweg((state) => state.preview)
  const [format, setFormat] = useState<SlideFormat>('png')
  const [said, setSaid] = useState('')
  const [work, setWork] = useState<AbortController>()

  useEffect(() => () => work?.abort(), [work])

  async function save(): Promise<void> {
    if (!preview) return
    const stop = new AbortController()
    setWork(stop)
    try {
      const zip = await makeSlides(lesson, {
        format,
        preview,
        link: (await linkTo(lesson, 0)) ?? '',
        onSlide: (slide, of) => setSaid(words.drawing(slide, of)),
        signal: stop.signal,
      })
      const name = `${fileNameOf(lesson.number > 0 ? lesson.id : lesson.title)}-${format}.zip`
      saveFile(name, zip)
      setSaid(words.saved(name))
    } catch (error) {
      if (!stop.signal.aborted) setSaid(words.failed(error instanceof Error ? error.message : strings().noReason))
    }
    setWork(undefined)
  }

  return (
    <Dialog className="slides-dialog" title={words.title} onClose={onClose}>
      <p>{words.about}</p>
      <Segments
        label={words.format}
        options={[
          ['png', 'PNG'],
          ['svg', 'SVG'],
        ]}
        chosen={format}
        choose={setFormat}
      />
      <p className="hint">{words.formats[format]}</p>
      <p>
        <button type="button" className="primary" disabled={!preview || work !== undefined} onClick={() => void save()}>
          {words.save}
        </button>
      </p>
      <p role="status" className="hint">
        {said}
      </p>
    </Dialog>
  )
}
