import type { Store } from '../store/store.ts'
import { standContourPlot } from '../views/contour/standing-plot.ts'
import { afterFrame, requestFrame } from '../views/shared/frame-loop.ts'
import { htmlElement } from '../views/shared/dom.ts'

/** Milliseconds after which the page no longer waits for the first paths: a long simulation must not keep the controls away. */
const patience = 400

/**
 * Draws the contour into the frame that index.html holds, before the page around it is there.
 * Resolves when its paths are on screen, when none can come, or when they take long.
 */
export async function drawFirstPicture(root: HTMLElement, store: Store): Promise<void> {
  const pictures = root.querySelector('.pictures')
  const slot = pictures?.querySelector('.picture')
  const { view, problem } = store.getState().experiment
  if (!pictures || !slot || view.show === 'landscape' || 'network' in problem) return
  if (view.show === 'contour') pictures.className = 'pictures show-contour'
  pictures.classList.toggle('with-data', 'data' in problem)
  if ('data' in problem) htmlElement('div', { class: 'picture' }, pictures)
  slot.append(standContourPlot(store))
  await pathsOnScreen(store)
}

const pathsOnScreen = (store: Store): Promise<void> =>
  new Promise((resolve) => {
    const stop = store.subscribe(({ trajectories, notices }) => {
      if (!trajectories && notices.length === 0) return
      stop()
      // The paths are drawn in the next frame.
      requestFrame(() => afterFrame(done))
    })
    const done = (): void => {
      stop()
      clearTimeout(timer)
      resolve()
    }
    // A page in the background gets no frames either.
    const timer = setTimeout(done, patience)
  })
