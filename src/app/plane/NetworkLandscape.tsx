import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'

import { createContourPlot } from '../../views/contour/contour-plot.ts'
import { followPlane, type PlaneFacts } from '../../views/shared/plane/follow-plane.ts'
import { type PlaneChoice, planeKinds } from '../../views/shared/plane/plane-state.ts'
import { showPlane } from '../../views/shared/plane/shown-plane.ts'
import { countRender } from '../../views/shared/render-count.ts'
import { StoreContext, useStoreApi } from '../../views/shared/store-context.ts'
import { coreText } from '../../views/shared/strings/core-text.ts'
import { percentText } from '../../views/shared/strings/number-format.ts'
import { planeStrings } from '../../views/shared/strings/plane-strings.ts'
import { useLanguage } from '../../views/shared/strings/use-language.ts'
import { useSession, type Session } from '../lessons/session.ts'
import { Segments } from '../Segments.tsx'
import '../../views/contour/contour.css'
import '../../views/shared/point-tip.css'
import './plane.css'

const Relief = lazy(() => import('../../views/landscape/LandscapeView.tsx'))

const usual: PlaneChoice = { kind: 'principal', seed: 1, weights: [0, 1], copies: false, curvature: false }

const wantedBy = ({ lesson, step }: Session) => lesson?.steps[step]?.plane
const choiceOf = (wanted: ReturnType<typeof wantedBy>): PlaneChoice =>
  wanted ? { ...usual, kind: wanted.kind, seed: wanted.seed ?? usual.seed } : usual

/** What is asked of a plane for a picture: the relief draws no ellipses. */
const drawnOf = (choice: PlaneChoice, as: 'contour' | 'landscape'): PlaneChoice => ({
  ...choice,
  curvature: choice.curvature && as === 'contour',
})

/** The loss of the networks over a plane through their weights, with the paths as they look from it. */
export default function NetworkLandscape(): ReactElement {
  countRender('NetworkLandscape')
  const words = planeStrings()
  const main = useStoreApi()
  const wanted = useSession(wantedBy)
  const [choice, setChoice] = useState(choiceOf(wanted))
  const [facts, setFacts] = useState<PlaneFacts | string | undefined>('')
  const [as, setAs] = useState<'contour' | 'landscape'>(wanted?.as ?? 'contour')
  const [zoom, setZoom] = useState<HTMLElement | null>(null)
  const [plane] = useState(() => followPlane(main, choiceOf(wanted)))
  useEffect(() => plane.start(setFacts), [plane])
  useEffect(() => showPlane({ store: plane.store, as }), [plane, as])
  const choose = (next: PlaneChoice): void => {
    setChoice(next)
    plane.choose(drawnOf(next, as))
  }
  const show = (next: typeof as): void => {
    setAs(next)
    plane.choose(drawnOf(choice, next))
  }
  // a step of a lesson brings its plane; what the reader chooses then stays
  const [followed, setFollowed] = useState(wanted)
  if (followed !== wanted) {
    setFollowed(wanted)
    if (wanted) {
      setChoice(choiceOf(wanted))
      setAs(wanted.as ?? 'contour')
    }
  }
  useEffect(() => {
    if (wanted) plane.choose(choiceOf(wanted))
  }, [plane, wanted])
  return (
    <div className="plane-view" role="group" aria-label={words.title}>
      <div className="plane-tools">
        <select
          aria-label={words.choose}
          value={choice.kind}
          onChange={({ target }) => {
            const kind = planeKinds.find((one) => one === target.value)
            if (kind) choose({ ...choice, kind })
          }}
        >
          {planeKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
        {choice.kind === 'random' && (
          <button type="button" onClick={() => choose({ ...choice, seed: choice.seed + 1 })}>
            {words.another}
          </button>
        )}
        {choice.kind === 'weights' &&
          (['x', 'y'] as const).map((axis, which) => (
            <input
              key={axis}
              type="number"
              min={0}
              step={1}
              max={typeof facts === 'object' ? facts.parameters - 1 : undefined}
              aria-label={words.weight(axis)}
              title={words.weight(axis)}
              value={choice.weights[which]}
              onChange={({ target }) => {
                const [x, y] = choice.weights
                const next = Math.max(0, Math.round(target.valueAsNumber || 0))
                choose({ ...choice, weights: which === 0 ? [next, y] : [x, next] })
              }}
            />
          ))}
        <Segments
          label={words.picture}
          options={[
            ['contour', words.pictures.contour],
            ['landscape', words.pictures.landscape],
          ]}
          chosen={as}
          choose={show}
        />
        {choice.kind !== 'copy' && (
          <label className="switch" title={words.copiesHint}>
            <input
              type="checkbox"
              checked={choice.copies}
              onChange={({ target }) => choose({ ...choice, copies: target.checked })}
            />
            {words.copies}
          </label>
        )}
        {as === 'contour' && (
          <label className="switch" title={words.curvatureHint}>
            <input
              type="checkbox"
              checked={choice.curvature}
              onChange={({ target }) => choose({ ...choice, curvature: target.checked })}
            />
            {words.curvature}
          </label>
        )}
        {as === 'contour' && <div ref={setZoom} className="plane-zoom" />}
      </div>
      <StoreContext value={plane.store}>
        {as === 'contour' ? (
          <PlaneContour zoom={zoom} />
        ) : (
          <Suspense fallback={<p className="waiting">{words.coming}</p>}>
            <Relief />
          </Suspense>
        )}
      </StoreContext>
      <PlaneWords facts={facts} />
    </div>
  )
}

/** The plane as a contour; the start is shown, and stays where it is. The buttons beside it leave the whole path in sight. */
function PlaneContour({ zoom }: { readonly zoom: HTMLElement | null }): ReactElement {
  const store = useStoreApi()
  const place = useRef<HTMLDivElement>(null)
  const language = useLanguage()
  useEffect(
    () =>
      place.current && zoom ? createContourPlot(place.current, store, { fixedStart: true, zoomIn: zoom }) : undefined,
    [store, language, zoom],
  )
  return <div ref={place} className="contour" />
}

function PlaneWords({ facts }: { readonly facts: PlaneFacts | string | undefined }): ReactElement {
  const words = planeStrings()
  if (typeof facts === 'string') {
    const { text, lang } = coreText(facts)
    return (
      <p className="plane-words" lang={lang}>
        {text}
      </p>
    )
  }
  const percent = (share: number) => percentText(Number(share.toPrecision(2)), 3)
  if (!facts) return <p className="plane-words">{words.few}</p>
  const { share, parameters, exploding } = facts
  const told = Number.isNaN(share) ? words.still : words.share(percent(share), percent(2 / parameters), parameters)
  return <p className="plane-words">{exploding ? `${told} ${words.exploding[exploding]}` : told}</p>
}
