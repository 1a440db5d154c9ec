import type { Language } from '../../catalogue.ts'
import { spaced } from '../spaced.ts'
import { around, code } from './around.ts'
import { controls } from './controls.ts'
import { core } from './core.ts'
import { coreNetworks } from './core-networks.ts'
import { coreNotation } from './core-notation.ts'
import { critical } from './critical.ts'
import { diagnosis } from './diagnosis.ts'
import { editors } from './editors.ts'
import { exports } from './exports.ts'
import { inspector } from './inspector.ts'
import { lessons } from './lessons.ts'
import { maps } from './maps.ts'
import { networks } from './networks.ts'
import { page } from './page.ts'
import { data, landscape, pictures, playback } from './pictures.ts'
import { plane } from './plane.ts'
import { registry } from './registry.ts'
import { outcomes, results } from './results.ts'
import { share } from './share.ts'
import { theory } from './theory.ts'

const language: Language = {
  translation: spaced<Language['translation']>({
    page,
    pictures,
    critical,
    plane,
    playback,
    controls,
    around,
    diagnosis,
    data,
    landscape,
    networks,
    outcomes,
    results,
    code,
    editors,
    exports,
    inspector,
    lessons,
    maps,
    share,
    theory,
    registry,
    // what is said of networks first: it is narrower than some sentences of the others
    core: { ...coreNetworks, ...coreNotation, ...core },
  }),
}
export default language
