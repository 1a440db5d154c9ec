import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'

import { format as linkOf } from '../../experiment/format.ts'
import { hasLandscape } from '../../export/landscape/with-landscape.ts'
import { saveFile } from '../../views/shared/save-file.ts'
import { strings } from '../../views/shared/strings/strings.ts'
import { exportStrings } from '../../views/shared/strings/export-strings.ts'
import { sentences } from '../../views/shared/strings/sentences.ts'
import { Dialog } from '../../controls/Dialog.tsx'
import { Segments } from '../Segments.tsx'
import { firstChoice, type Format, formats, type Kind, makeFile } from './choice.ts'
import './export.css'
import { FigureFields, Until } from './FigureFields.tsx'
import { Preview } from './Preview.tsx'
import { useFilmFormats } from './use-film-formats.ts'
import { useShown } from './use-shown.ts'

const kinds: readonly Kind[] = ['picture', 'film', 'numbers', 'code']

/** The experiment as a file to keep: a picture, a film, its numbers, or a script. */
export default function ExportDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = exportStrings()
  const shown = useShown()
  const [kind, setKind] = useState<Kind>('picture')
  const [picked, setPicked] = useState<Partial<Record<Kind, Format>>>({})
  const [choice, setChoice] = useState(firstChoice)
  const [said, setSaid] = useState('')
  const [work, setWork] = useState<{ readonly share: number; readonly stop: AbortController }>()
  const films = useFilmFormats(kind === 'film', choice.width, choice.height)
  const offered: readonly Format[] = kind === 'film' ? films : formats[kind]
  const format = offered.find((one) => one === picked[kind]) ?? offered[0] ?? 'gif'
  const figure = kind === 'picture' || kind === 'film'
  const transparent = choice.transparent && (format === 'png' || format === 'svg')
  const ready = shown.trajectories !== undefined

  useEffect(() => () => work?.stop.abort(), [work?.stop])

  async function save(): Promise<void> {
    const stop = new AbortController()
    setWork({ share: 0, stop })
    setSaid(words.making)
    try {
      const { name, blob } = await makeFile(shown, format, {
        ...choice,
        transparent,
        link: new URL(linkOf(shown.experiment), location.href).href,
        signal: stop.signal,
        onProgress: (share) => setWork({ share, stop }),
      })
      saveFile(name, blob)
      setSaid(words.saved(name, Math.ceil(blob.size / 1000)))
    } catch (error) {
      setSaid(stop.signal.aborted ? words.cancelled : words.failed(error instanceof Error ? error.message : ''))
    }
    setWork(undefined)
  }

  return (
    <Dialog className="export" title={words.title} onClose={onClose}>
      <div className="export-choice">
        <Segments
          label={words.what}
          options={kinds.map((one) => [one, words.kinds[one]] as const)}
          chosen={kind}
          choose={(next) => {
            setKind(next)
            setSaid('')
          }}
        />
        <Segments
          label={words.format}
          options={offered.map((one) => [one, words.formats[one]] as const)}
          chosen={format}
          choose={(next) => setPicked({ ...picked, [kind]: next })}
        />
      </div>
      <p className="hint">{figure ? sentences([words.about[format], words.metadata]) : words.about[format]}</p>
      {figure && (
        <div className="export-figure">
          <FigureFields
            choice={choice}
            change={(change) => setChoice((old) => ({ ...old, ...change }))}
            transparency={format === 'png' || format === 'svg'}
            film={kind === 'film'}
            landscape={hasLandscape(shown)}
            picture={'network' in shown.experiment.problem ? strings().networkShow.contour : words.parts.contour}
          />
          {ready && <Preview shown={shown} options={choice} transparent={transparent} />}
        </div>
      )}
      {!figure && <Until choice={choice.until} choose={(until) => setChoice((old) => ({ ...old, until }))} />}
      <div className="code-actions export-actions">
        <button type="button" className="primary" disabled={!ready || work !== undefined} onClick={() => void save()}>
          {words.save}
        </button>
        {work && kind === 'film' && (
          <>
            <progress value={work.share} aria-label={words.progress(Math.round(100 * work.share))} />
            <button type="button" onClick={() => work.stop.abort()}>
              {words.cancel}
            </button>
          </>
        )}
        <p role="status">{ready ? said : words.nothing}</p>
      </div>
    </Dialog>
  )
}
