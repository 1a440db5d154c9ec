import type { Catalogue } from './catalogue.ts'
import { around } from './en-around.ts'
import { code } from './en-code.ts'
import { controls } from './en-controls.ts'
import { critical } from './en-critical.ts'
import { diagnosis } from './en-diagnosis.ts'
import { data } from './en-data.ts'
import { editors } from './en-editors.ts'
import { exports } from './en-export.ts'
import { inspector } from './en-inspector.ts'
import { landscape } from './en-landscape.ts'
import { lessons } from './en-lessons.ts'
import { maps } from './en-maps.ts'
import { networks } from './en-networks.ts'
import { outcomes } from './en-outcomes.ts'
import { pictures } from './en-pictures.ts'
import { plane } from './en-plane.ts'
import { playback } from './en-playback.ts'
import { results } from './en-results.ts'
import { share } from './en-share.ts'
import { theory } from './en-theory.ts'
import { page } from './en.ts'

/** The English catalogue at once, for tests: the page fetches each part with what shows it. A new part is a line here too. */
export const english = {
  page,
  pictures,
  critical,
  playback,
  controls,
  around,
  diagnosis,
  data,
  inspector,
  landscape,
  maps,
  networks,
  plane,
  outcomes,
  results,
  code,
  exports,
  editors,
  lessons,
  share,
  theory,
} satisfies Catalogue
