import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { Window } from './plot-frame.ts'

type Domain = ProblemHandle['domain']

export const domainWindow = ({ x, y }: Domain): Window => [x[0], x[1], y[0], y[1]]

/** Closer than this share of the domain, pixels are no longer told apart in single precision. */
const closest = 1e-5
const farthest = 16

/**
 * The window after zooming by `factor` (above 1: closer) about a fixed point of the plane, kept between a hundred-thousandth
 * and 16 times the domain.
 */
export function zoomAbout(window: Window, domain: Domain, factor: number, [x, y]: readonly [number, number]): Window {
  const [x0, x1, y0, y1] = window
  const full = domainWindow(domain)
  const share = Math.max((x1 - x0) / (full[1] - full[0]), (y1 - y0) / (full[3] - full[2]))
  const shrink = Math.min(Math.max(share / factor, closest), farthest) / share
  return inReach([x + (x0 - x) * shrink, x + (x1 - x) * shrink, y + (y0 - y) * shrink, y + (y1 - y) * shrink], domain)
}

/** The window moved by a distance in the plane. */
export function panBy([x0, x1, y0, y1]: Window, domain: Domain, dx: number, dy: number): Window {
  return inReach([x0 + dx, x1 + dx, y0 + dy, y1 + dy], domain)
}

/** Nobody gets lost: the window's middle stays within eight domains of the domain's. */
function inReach([x0, x1, y0, y1]: Window, domain: Domain): Window {
  const shift = (low: number, high: number, [from, to]: readonly [number, number]): number => {
    const reach = 8 * (to - from)
    const off = (low + high - from - to) / 2
    return Math.min(Math.max(off, -reach), reach) - off
  }
  const dx = shift(x0, x1, domain.x)
  const dy = shift(y0, y1, domain.y)
  return [x0 + dx, x1 + dx, y0 + dy, y1 + dy]
}

/** The window with edges rounded to a ten-thousandth of its size or finer: a short URL, and nothing that the eye would see. */
export function tidyWindow([x0, x1, y0, y1]: Window): Window {
  const decimals = (size: number): number => Math.min(Math.max(Math.ceil(4 - Math.log10(size)), 0), 15)
  const [forX, forY] = [decimals(x1 - x0), decimals(y1 - y0)]
  return [Number(x0.toFixed(forX)), Number(x1.toFixed(forX)), Number(y0.toFixed(forY)), Number(y1.toFixed(forY))]
}
