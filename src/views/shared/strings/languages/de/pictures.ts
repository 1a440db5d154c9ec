import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'
import { own } from './own-data.ts'

const { number, counted, list } = intlsOf('de')

export const pictures: Part<'pictures'> = {
  plot: 'Das Bild: Plus und Minus zoomen, die Pfeiltasten verschieben den Ausschnitt, 0 zeigt die ganze Fläche. Ein Klick versetzt den Startpunkt.',
  plotStill: 'Das Bild: Plus und Minus zoomen, die Pfeiltasten verschieben den Ausschnitt, 0 zeigt die ganze Fläche.',
  zoom: 'Zoom',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  whole: 'Die ganze Fläche zeigen',
  start: 'Start',
  startRole: 'Startpunkt',
  place: (x, y) => `x ${x}, y ${y}`,
  startAt: (place) => `Startpunkt bei ${place}. Die Pfeiltasten bewegen ihn, mit Umschalt weiter.`,
  startValue: (place, loss) => `${place}, Verlust ${loss}`,
  ordinal: (place) => `${place}.`,
  tipStep: (step) => `Schritt ${step}`,
  tipAt: 'bei',
  tipLoss: 'Verlust',
  noValue: 'kein Wert',
  figure: (name, x, y) => `Höhenlinien von ${name}, x von ${x[0]} bis ${x[1]} und y von ${y[0]} bis ${y[1]}.`,
  endsAt: (run, x, y, loss) => `${run} endet bei (${x}, ${y}) mit Verlust ${loss}`,
  ended: { converged: 'konvergiert', diverged: 'divergiert', stalled: 'steht still', running: 'läuft noch' },
  inBrackets: (text, more) => `${text} (${more})`,
  moreRuns: (count) => counted(count, 'weiterer Lauf', 'weitere Läufe'),
  paths: (steps, x, y, told) =>
    `Pfade von ${counted(steps, 'Schritt', 'Schritten')} ab (${x}, ${y}): ${told.join('; ')}.`,
  ownMethod: 'eigenes Verfahren',
  leastSquares: 'ein Kleinste-Quadrate-Problem',
  network: 'ein neuronales Netz',
  withoutGpu: (reason) =>
    `Die Höhenlinien werden ohne GPU gezeichnet, da das Zeichnen auf ihr misslang (${reason}); laden Sie die Seite neu, um es noch einmal zu versuchen.`,
  notFetched: 'was dort zeichnet, konnte nicht geladen werden',
}

export const landscape: Part<'landscape'> = {
  picture: 'Verlustfläche in drei Dimensionen',
  of: (name) => `Verlustfläche von ${name}, in drei Dimensionen.`,
  ofRange: (name, x, y) =>
    `Verlustfläche von ${name} in drei Dimensionen, x von ${x[0]} bis ${x[1]}, y von ${y[0]} bis ${y[1]}.`,
  keys: 'Die Pfeiltasten drehen sie, Plus und Minus zoomen, und mit Umschalt bewegen die Pfeiltasten den Startpunkt.',
  keysStill: 'Die Pfeiltasten drehen sie, Plus und Minus zoomen.',
  axes: { x: 'x', y: 'y', loss: 'Verlust' },
  camera: 'Kamera',
  presets: { valley: 'Tal', top: 'Oben', front: 'Vorn' },
  none: 'Die Landschaft braucht WebGPU oder WebGL 2, und dieser Browser bietet zurzeit keines von beiden. Die Grafikbeschleunigung in den Einstellungen des Browsers bringt sie zurück; die Höhenlinien zeigen dieselben Pfade.',
  lost: 'Der Grafikprozessor wurde zurückgesetzt und hat die Landschaft mitgenommen. Ihr Experiment ist sicher.',
  failed:
    'Die Landschaft konnte auf diesem Grafikprozessor nicht gezeichnet werden. Die Höhenlinien zeigen dieselben Pfade.',
  again: 'Noch einmal zeichnen',
}

export const data: Part<'data'> = {
  title: 'Daten',
  problems: 'Datenprobleme',
  sliders: { samples: 'Datenpunkte', noise: 'Rauschen', split: 'Anteil zum Trainieren' },
  training: (count) => `${number(count)} zum Trainieren`,
  validation: (count) => `${number(count)} zur Validierung zurückbehalten`,
  samples: (name, training, validation) =>
    `Daten von „${name}“: ${validation === undefined ? training : `${training}, ${validation}`}.`,
  range: (name, from, to) => `${name} von ${from} bis ${to}`,
  atStep: (step, runs) => `In Schritt ${number(step)}: ${runs.join('; ')}.`,
  run: (name, x, valueX, y, valueY) => `${name}: ${x} ${valueX}, ${y} ${valueY}`,
  more: (count) => `${number(count)} weitere`,
  batch: (count) => `${number(count)} im Batch dieses Schritts`,
  own,
}

export const playback: Part<'playback'> = {
  playback: 'Wiedergabe',
  back: 'Einen Schritt zurück',
  forward: 'Einen Schritt vor',
  play: 'Abspielen',
  playTitle: 'Abspielen (Leertaste)',
  pause: 'Pause',
  pauseTitle: 'Pause (Leertaste)',
  step: 'Schritt',
  stepOf: (step, steps) => `Schritt ${step} von ${steps}`,
  speed: 'Tempo der Wiedergabe',
  stepsASecond: (speed) => `${counted(speed, 'Schritt', 'Schritte')}/s`,
  atOnce: 'alles auf einmal',
  loop: 'Am Ende von vorn beginnen',
  race: 'Rennen',
  raceTitle: 'Alle Verfahren starten zugleich: Wer kommt zuerst an?',
  raceOrder: 'Reihenfolge der Ankunft',
  raceToRest: 'Ziel: zur Ruhe kommen.',
  raceToLoss: (loss) => `Ziel: ein Verlust von höchstens ${loss}.`,
  atStep: (step) => `Schritt ${step}`,
  nobody: (steps) => `Innerhalb von ${counted(steps, 'Schritt', 'Schritten')} kommt keines an.`,
  late: (runs, steps) =>
    `${list(runs)} ${runs.length === 1 ? 'kommt' : 'kommen'} innerhalb von ${counted(steps, 'Schritt', 'Schritten')} nicht an.`,
}
