import type { Language } from '../../catalogue.ts'
import { around, code } from './around.ts'
import { controls } from './controls.ts'
import { core } from './core.ts'
import { critical } from './critical.ts'
import { page } from './page.ts'
import { data, landscape, pictures, playback } from './pictures.ts'
import { registry } from './registry.ts'
import { outcomes, results } from './results.ts'

const language: Language = {
  translation: {
    page,
    pictures,
    critical,
    playback,
    controls,
    around,
    data,
    landscape,
    outcomes,
    results,
    code,
    registry,
    core,
  },
}
export default language
