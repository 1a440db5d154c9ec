import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { counted } = intlsOf('fr')

export const critical: Part<'critical'> = {
  kinds: { minimum: 'Minimum', saddle: 'Point-selle', maximum: 'Maximum' },
  labels: { minimum: 'min', saddle: 'selle', maximum: 'max' },
  loss: 'perte',
  at: 'en',
  eigenvalues: 'λ hessien',
  kink: 'aucune : un pli',
  count: {
    minimum: (count) => counted(count, 'minimum', 'minimums'),
    saddle: (count) => counted(count, 'point-selle', 'points-selles'),
    maximum: (count) => counted(count, 'maximum', 'maximums'),
  },
  group: (counts) => `Points critiques : ${counts} ; les flèches vont de l’un à l’autre`,
  point: (kind, place, loss, curvature) => `${kind} en ${place} : perte ${loss}, ${curvature}`,
  curvature: (values) => `valeurs propres de la hessienne ${values}`,
  noCurvature: 'un pli sans hessienne',
  sentence: (counts, told) => `Points critiques trouvés : ${counts}. ${told}.`,
  andMore: (count) => counted(count, 'autre', 'autres'),
  title: 'Points critiques',
  none: 'Ni minimum, ni point-selle, ni maximum n’a été trouvé dans cette partie du plan.',
  columns: { kind: 'Nature', x: 'x', y: 'y', loss: 'Perte', eigenvalues: 'Valeurs propres de la hessienne' },
  more: (shown, all) => `Les ${shown} premiers sur ${all}, les minimums les plus bas avant les autres.`,
}
