import tokens from '../app/tokens.css?inline'
import inputs from '../controls/inputs.css?inline'
import playback from '../controls/playback-and-legend.css?inline'
import contour from '../views/contour/contour.css?inline'
import landscape from '../views/landscape/landscape.css?inline'
import network from '../views/network/network.css?inline'
import tip from '../views/shared/point-tip.css?inline'
import stage from './embed.css?inline'

const own = `
:host { display: block; position: relative; aspect-ratio: 4 / 3; min-width: 0; contain: content; }
:host([hidden]) { display: none; }
*, *::before, *::after { box-sizing: border-box; }
.thalweg { width: 100%; height: 100%; }
`

let sheet: CSSStyleSheet | undefined

/** The styles of the element's shadow tree; one sheet for all elements of a page. What a page says of its root, the tree's root says. */
export function elementStyle(): CSSStyleSheet {
  if (sheet) return sheet
  sheet = new CSSStyleSheet()
  sheet.replaceSync(
    [tokens, inputs, playback, contour, landscape, network, tip, stage].join('\n').replaceAll(':root', '.thalweg') +
      own,
  )
  return sheet
}
