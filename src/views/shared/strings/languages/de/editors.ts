import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { counted } = intlsOf('de')

export const editors: Part<'editors'> = {
  step: 'Ein Schritt, eine Zeile je Zuweisung',
  stepHint:
    'theta ist der Punkt, g sein Gradient, f sein Verlust, t der Schritt; grad(p), f(p) und hessian(p) fragen an einem anderen Punkt, gram(p) nach JᵀJ einer Quadratsumme.',
  write: 'Einen eigenen Schritt schreiben',
  writeHint: (name) => `Mit dem Text von ${name} beginnen und ihn ändern`,
  own: (name) => `${name}, eigene Fassung`,
  running: 'Läuft jetzt',
  stillRunning: 'Die letzte gültige Fassung läuft weiter',
  makeParameter: (name) => `${name} zum Parameter machen`,
  remember: (name) => `${name} von Schritt zu Schritt merken`,
  memory: 'Von Schritt zu Schritt gemerkt',
  memoryStart: (name) => `${name} am Anfang`,
  startsAt: 'beginnt bei',
  memoryKind: (name) => `Was ${name} behält`,
  memoryVector: 'ein Vektor',
  memoryVectors: 'die letzten Vektoren',
  memoryNumbers: 'die letzten Zahlen',
  memoryColumns: (name) => `Wie viele ${name} behält`,
  preview: 'Formel',
  trouble: (finding, line) =>
    `${finding} Es steht in „${line}“. Mit einem anderen Start oder Verfahren geht es weiter.`,
  fit: 'Den Bereich der Formel anpassen',
  fitHint:
    'Solange dies an ist, folgt der Ausschnitt der Ebene der Formel beim Tippen; wer ein Ende setzt, schaltet es aus',
  searching: 'Minima und Sattelpunkte werden gesucht …',
  found: (counts) => `Hier gefunden: ${counts}.`,
  foundNone: 'Hier wurde weder Minimum noch Sattelpunkt gefunden.',
  gallery: {
    open: 'Alle Flächen …',
    title: 'Flächen',
    search: 'Nach dem Namen suchen oder danach, was sie zeigt',
    count: (count) => counted(count, 'Fläche', 'Flächen'),
    none: (text) => `Keine Fläche hat „${text}“ im Namen oder in dem, was sie zeigt.`,
    list: 'Flächen',
    choose: (name, shows) => `${name}: ${shows}`,
    failed: 'Die Flächen konnten nicht geladen werden; laden Sie die Seite neu.',
  },
}
