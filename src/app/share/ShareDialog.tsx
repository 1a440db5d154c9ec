import { useMemo, useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { renderSVG } from 'uqr'

import { format as queryOf } from '../../experiment/format.ts'
import { side } from '../../export/figure.ts'
import { pageLink, printedKinds, type Shared, type SnippetKind, snippetKinds, snippets } from '../../export/snippets.ts'
import { NumberField } from '../../controls/NumberField.tsx'
import { problemName, runName } from '../../views/shared/run-name.ts'
import { useThalweg } from '../../views/shared/store-context.ts'
import { shareStrings } from '../../views/shared/strings/share-strings.ts'
import { copyFrom } from '../../controls/copy-from.ts'
import { Dialog } from '../../controls/Dialog.tsx'
import { Segments } from '../Segments.tsx'
import { fileStem } from '../code/script.ts'
import { type EmbedChoice, lessonQuery, saidOptions } from './embed-choice.ts'
import { EmbedFields } from './EmbedFields.tsx'
import { canPreview, EmbedPreview } from './EmbedPreview.tsx'
import { PrintedPicture } from './PrintedPicture.tsx'
import { useLessonTitles } from './use-lesson-titles.ts'
import './share.css'

/** The kinds that hold no embed. */
const plain: ReadonlySet<SnippetKind> = new Set(['link', 'markdown'])

/** The experiment as a link, a QR code, or a piece of text for a page of any kind. */
export default function ShareDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = shareStrings()
  const block = useRef<HTMLTextAreaElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const experiment = useThalweg((state) => state.experiment)
  const [kind, setKind] = useState<SnippetKind>('link')
  const [size, setSize] = useState({ width: 640, height: 480 })
  const [choice, setChoice] = useState<EmbedChoice>({})
  const [said, setSaid] = useState('')
  const embeds = !plain.has(kind)
  const lessons = useLessonTitles(embeds)
  const lesson = embeds ? lessonQuery(choice) : undefined
  const shared: Shared = {
    folder: new URL('.', location.href).href,
    ...size,
    options: saidOptions(choice),
    ...(lesson === undefined
      ? {
          query: queryOf(experiment),
          title: words.embedTitle(experiment.runs.slice(0, 3).map(runName), problemName(experiment)),
          picture: `${fileStem(experiment)}.png`,
        }
      : {
          query: lesson,
          title: lessons.get(choice.scene ?? '')?.title ?? '',
          picture: `thalweg_${(choice.scene ?? '').replaceAll('-', '_')}.png`,
        }),
  }
  const snippet = snippets[kind](shared)

  async function copy(): Promise<void> {
    setSaid((await copyFrom(block.current)) === 'copied' ? words.copied : words.notCopied)
  }

  function change(next: SnippetKind): void {
    setKind(next)
    setSaid('')
  }

  return (
    <Dialog className="share" title={words.title} onClose={onClose}>
      <Segments
        label={words.where}
        options={snippetKinds.map((one) => [one, words.kinds[one]] as const)}
        chosen={kind}
        choose={change}
      />
      <p className="hint">{words.about[kind]}</p>
      <textarea
        ref={block}
        className="share-text"
        readOnly
        spellCheck={false}
        translate="no"
        rows={kind === 'link' ? 3 : 6}
        aria-label={words.text}
        value={snippet}
      />
      <div className="code-actions share-actions">
        <button type="button" className="primary" onClick={() => void copy()}>
          {words.copy}
        </button>
        <p role="status">{said}</p>
      </div>
      {printedKinds.has(kind) && <PrintedPicture shared={shared} other={lesson === undefined ? undefined : frame} />}
      {kind === 'link' && <QrCode link={pageLink(shared)} />}
      {embeds && (
        <div className={canPreview() ? 'share-embed' : undefined}>
          <div>
            <h3>{words.settings}</h3>
            <div className="share-size">
              <NumberField label={words.width} unit="px" value={size.width} apply={(value) => sized('width', value)} />
              ×
              <NumberField
                label={words.height}
                unit="px"
                value={size.height}
                apply={(value) => sized('height', value)}
              />
            </div>
            <EmbedFields
              choice={choice}
              lessons={lessons}
              change={(name, text) => setChoice((old) => ({ ...old, [name]: text }))}
            />
          </div>
          {canPreview() && <EmbedPreview shared={shared} frame={frame} />}
        </div>
      )}
    </Dialog>
  )

  function sized(name: 'width' | 'height', value: number): { readonly value: number } {
    const kept = side(value, size[name])
    setSize((old) => ({ ...old, [name]: kept }))
    return { value: kept }
  }
}

/** The link for a phone's camera; a sentence where it is too long for one. */
function QrCode({ link }: { readonly link: string }): ReactElement {
  const words = shareStrings()
  const address = useMemo(() => {
    try {
      return `data:image/svg+xml,${encodeURIComponent(renderSVG(link, { ecc: 'L', border: 3 }))}`
    } catch {
      return undefined
    }
  }, [link])
  return (
    <figure className="share-qr">
      {address === undefined ? (
        <p>{words.tooLongForQr}</p>
      ) : (
        <img src={address} width="200" height="200" alt={words.qr} />
      )}
      {address !== undefined && <figcaption>{words.qrHint}</figcaption>}
    </figure>
  )
}
