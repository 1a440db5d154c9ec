import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { counted } = intlsOf('de')

export const inspector: Part<'inspector'> = {
  title: 'In einen Schritt hineinsehen',
  coming: 'Wird geöffnet …',
  failed: 'Dieser Teil konnte nicht geladen werden. Laden Sie die Seite neu, um es noch einmal zu versuchen.',
  waiting: 'Sobald es einen Pfad gibt, lassen sich seine Schritte öffnen.',
  whichRun: 'Lauf',
  run: (position, name) => `${position}. ${name}`,
  step: (step) => `Schritt ${step}`,
  ways: { stepBack: 'Schritt zurück', lineBack: 'Zeile zurück', lineForward: 'Zeile vor', stepForward: 'Schritt vor' },
  lines: 'Die Zeilen des Verfahrens mit den Zahlen dieses Schritts',
  facts: {
    before: 'θ vorher',
    gradient: 'Gradient g',
    elsewhere: (at) => `genommen bei ${at}`,
    given: 'nach Rauschen, Begrenzung und Abnahme',
    rate: 'Lernrate',
    loss: 'Verlust vorher',
    after: 'θ nachher',
  },
  was: (value) => `vorher ${value}`,
  holds: 'gilt',
  holdsNot: 'gilt nicht',
  search: (trials) => `Wie er gefunden wurde: ${counted(trials, 'Versuch', 'Versuche')}`,
  passes: (passes) => counted(passes, 'Durchgang', 'Durchgänge'),
  columns: { pass: 'Durchgang', name: 'Zeile', value: 'Wert', asked: 'Vom Verlust erfragt' },
  more: (count) => counted(count, 'weitere Zeile', 'weitere Zeilen'),
  told: (line, lines, name, value) => `Zeile ${line} von ${lines}: ${name === '' ? value : `${name} = ${value}`}`,
  test: 'Prüfung',
  show: 'Im Höhenlinienbild zeigen',
  shown: {
    vectors: 'Pfeile: −g, was das Verfahren daraus macht, der Schritt Δθ',
    'look-ahead': 'Der vorausliegende Punkt und der Gradient dort',
    squares: 'Quadrate: Σg² je Koordinate',
    clipping: 'Der Gradient vor und nach Rauschen und Begrenzung',
    axes: 'Achsen der Hesse-Matrix, 1/√|λ| lang (rot: negativ)',
    model: 'Das quadratische Modell, sein tiefster Punkt, der Vertrauensbereich',
  },
  showNote:
    'Δθ, der vorausliegende Punkt und der Vertrauensbereich sind maßstabsgetreu; Gradienten haben einen eigenen Maßstab.',
  curvature: {
    eigenvalues: 'Hesse λ',
    condition: 'Kondition κ',
    predicted: 'Modell fällt um',
    actual: 'Verlust fällt um',
    ratio: 'Verhältnis ρ',
    effective: 'Schritt / −Gradient (x, y)',
    slope: 'gᵀg',
    bend: 'gᵀHg',
    distance: (kind, place) => `Abstand (${kind}, ${place})`,
  },
  monitorsTitle: 'Über den ganzen Lauf',
  monitors: {
    rate: 'Lernrate, und 2gᵀg / gᵀHg (gestrichelt)',
    sharpness: 'Schärfe λmax, und 2 / Lernrate (gestrichelt)',
    decrease: 'Abnahme des Verlusts, und des Modells (gestrichelt)',
    turn: 'cos dieses Schritts mit dem vorigen',
  },
  against: {
    rate: (value, bound) => `${value} gegen ${bound}`,
    sharpness: (value, bound) => `${value} gegen ${bound}`,
    decrease: (value, bound) => `${value}, vorhergesagt ${bound}`,
    turn: (value) => value,
  },
}
