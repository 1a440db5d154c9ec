import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { counted } = intlsOf('de')

export const critical: Part<'critical'> = {
  kinds: { minimum: 'Minimum', saddle: 'Sattel\u00adpunkt', maximum: 'Maximum' },
  labels: { minimum: 'Min', saddle: 'Sattel', maximum: 'Max' },
  loss: 'Verlust',
  at: 'bei',
  eigenvalues: 'Hesse λ',
  kink: 'keine: ein Knick',
  count: {
    minimum: (count) => counted(count, 'Minimum', 'Minima'),
    saddle: (count) => counted(count, 'Sattelpunkt', 'Sattelpunkte'),
    maximum: (count) => counted(count, 'Maximum', 'Maxima'),
  },
  group: (counts) => `Kritische Punkte: ${counts}; die Pfeiltasten gehen von einem zum nächsten`,
  point: (kind, place, loss, curvature) => `${kind} bei ${place}: Verlust ${loss}, ${curvature}`,
  curvature: (values) => `Eigenwerte der Hesse-Matrix ${values}`,
  noCurvature: 'ein Knick ohne Hesse-Matrix',
  sentence: (counts, told) => `Gefundene kritische Punkte: ${counts}. ${told}.`,
  andMore: (count) => `${count} weitere`,
  title: 'Kritische Punkte',
  none: 'In diesem Teil der Ebene wurde weder Minimum noch Sattelpunkt noch Maximum gefunden.',
  columns: { kind: 'Art', x: 'x', y: 'y', loss: 'Verlust', eigenvalues: 'Eigenwerte der Hesse-Matrix' },
  more: (shown, all) => `Die ersten ${shown} von ${all}, die tiefsten Minima vor den anderen.`,
}
