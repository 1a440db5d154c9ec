import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number } = intlsOf('de')

export const plane: Part<'plane'> = {
  title: 'Verlust um die Gewichte',
  surface: 'der Verlust in einer Ebene durch die Gewichte',
  coming: 'Der Verlust um die Gewichte kommt gleich …',
  choose: 'Ebene',
  kinds: {
    principal: 'Hauptrichtungen der Pfade',
    random: 'zwei zufällige Richtungen, filterweise',
    line: 'zwischen den Enden zweier Läufe',
    triangle: 'zwischen den Enden dreier Läufe',
    copy: 'zu einer symmetrischen Kopie',
    weights: 'zwei der Gewichte',
  },
  another: 'Andere Richtungen',
  weight: (axis) => `Gewicht entlang ${axis}`,
  picture: 'Als',
  pictures: { contour: 'Kontur', landscape: '3D' },
  copies: 'Symmetrische Kopien',
  copiesHint: 'Verborgene Einheiten in anderer Reihenfolge: dasselbe Netz an anderer Stelle im Raum der Gewichte',
  curvature: 'Krümmung',
  curvatureHint:
    'Ellipsen gleicher Fläche am Ort des ersten Laufs: der Hesse-Matrix H (rot, wo sie negativ ist), von Gauß-Newton, der Faktoren von K-FAC',
  copyOf: (name, copy) => `${name}, Kopie ${copy}`,
  few: 'Für diese Ebene sind es zu wenige Läufe; füge einen hinzu oder wähle eine andere Ebene.',
  share: (held, chance, parameters) =>
    `Die Ebene enthält ${held} der Bewegung der Pfade; eine zufällige enthielte etwa ${chance} von ${number(parameters)} Dimensionen.`,
  still: 'Die Pfade bewegen sich nicht; jede Ebene enthält gleich viel von ihnen.',
  exploding: {
    'left out': 'Pfade, die explodieren, zählen dabei nicht mit.',
    cut: 'Von einem Pfad, der explodiert, zählt nur, was davor liegt.',
  },
}
