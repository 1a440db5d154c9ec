import type { Part } from '../../catalogue.ts'
import type { Say } from '../../en-outcomes.ts'
import type { Nearest } from '../../../outcome.ts'
import { intlsOf } from '../intl.ts'

const { counted } = intlsOf('de')

export const results: Part<'results'> = {
  whichChart: 'Welches Diagramm',
  charts: {
    loss: 'Verlust',
    accuracy: 'Genauigkeit',
    gradient: 'Gradient',
    distance: 'Abstand',
    length: 'Schrittlänge',
    all: 'Alle vier',
  },
  chartNames: {
    loss: 'Verlust',
    accuracy: '% der Datenpunkte richtig',
    gradient: 'Norm des Gradienten',
    distance: 'Abstand zum nächsten Minimum',
    length: 'Länge des Schritts',
  },
  across: 'Waagerechte Achse',
  by: {
    step: 'nach Schritten',
    evaluations: 'nach Auswertungen',
    epochs: 'nach Epochen',
    samples: 'nach gesehenen Beispielen',
  },
  logAxis: 'Log-Achse',
  listen: 'Anhören',
  listenTitle: 'Den Verlust jedes Verfahrens nacheinander hören: Ein hoher Ton ist ein hoher Verlust',
  listenTo: (run) => `${run} anhören`,
  stop: 'Stopp',
  listening: (run, first, last) => `Sie hören ${run}: Verlust von ${first} bis ${last}.`,
  noSound: 'Dieser Browser hat keinen Ton, um den Verlust zu spielen.',
  whatHappened: 'Was geschehen ist',
  announcements: 'Ansagen',
  table: 'Ergebnisse',
  columns: {
    method: 'Verfahren',
    settings: 'Einstellungen',
    state: 'Ausgang',
    loss: 'Letzter Verlust',
    gradient: 'Norm des Gradienten',
    distance: 'Abstand zum Minimum',
    validation: 'Validierungsverlust',
    steps: 'Schritte bis zur Konvergenz',
    evaluations: 'Auswertungen',
  },
  states: { converged: 'konvergiert', diverged: 'divergiert', stalled: 'steht still', running: 'läuft noch' },
  stoppedEarly: 'vorzeitig beendet',
  setting: {
    stop: (patience) => `Stopp nach ${patience}`,
    noise: (sigma) => `Rauschen ${sigma}`,
    noises: 'Rauschen',
    batch: (size) => `Batch ${size}`,
    norm: (limit) => `Norm ≤ ${limit}`,
    average: (name) => name,
  },
  copy: 'Als CSV kopieren',
  copied: 'Die Tabelle ist in der Zwischenablage.',
  copyByHand: 'Der Browser lässt die Seite nicht kopieren. Hier ist die Tabelle: Kopieren Sie sie mit Strg+C oder ⌘C.',
  none: '–',
  stopped: (step, steps) => `Angehalten in Schritt ${step} von ${steps}.`,
  andMore: (count) => `und ${count} weitere`,
  chart: (label, across, steps, scale) =>
    `Diagramm: ${label} ${across === 'step' ? '' : 'nach Auswertungen, '}über ${counted(steps, 'Schritt', 'Schritte')}, ${scale === 'log' ? 'logarithmische' : 'lineare'} Achse.`,
  fromTo: (run, first, last) => `${run} von ${first} bis ${last}`,
  values: (measure, told) => `${measure}: ${told}`,
  ranges: (measure, told) => `${measure}: ${told}.`,
  noMinimum: 'hier ist kein Minimum bekannt',
  noMethod: 'Noch kein Verfahren. Fügen Sie eines hinzu, um seine Kurve zu sehen.',
  aboveMinimum: (name) => `${name} über dem Minimum`,
  linearBelowZero: (name) => `linear, da ${name} unter null geht`,
  linearBelowMinimum: (name) => `linear, da ${name} unter das bekannte Minimum geht`,
  linearNoneAbove: (name) => `linear, da ${name} nirgends über dem Minimum liegt`,
  cut: (side) => `Von hier an liegt die Kurve ${side === 'above' ? 'über' : 'unter'} dem Rand des Diagramms.`,
  axes: { step: 'Schritt', evaluations: 'Auswertungen', epochs: 'Epochen', samples: 'gesehene Beispiele' },
  playHead: 'Abspielkopf',
  headAt: (step, steps, values) => `Schritt ${step} von ${steps}${values === '' ? '' : `; ${values}`}`,
}

const manner = { oscillates: ' und pendelt dabei quer durch das Tal', swings: ' nach weiten Schwüngen', straight: '' }
const inSteps = (steps: number): string => counted(steps, 'Schritt', 'Schritten')

const grammar = (say: Say) => {
  const point = ([x, y]: readonly [number, number]): string => `(${say(x)}, ${say(y)})`
  const which = {
    accusative: { lowest: 'das tiefste Minimum', equal: 'das Minimum', local: 'ein lokales Minimum' },
    dative: { lowest: 'dem tiefsten Minimum', equal: 'dem Minimum', local: 'einem lokalen Minimum' },
  }
  const name = (to: keyof typeof which, { rank, minimum }: Nearest): string =>
    rank === 'only' ? which[to].equal : `${which[to][rank]} bei ${point(minimum.at)}`
  const away = ({ distance, rank }: Nearest): string =>
    `${say(distance)} vom ${rank === 'only' ? '' : 'nächsten '}Minimum entfernt`
  return { point, name, away }
}

export const outcomes: Part<'outcomes'> = {
  outcome: (outcome, steps, say) => {
    const { point, name, away } = grammar(say)
    const distance = (nearest: Nearest | undefined): string =>
      nearest ? `, nach ${inSteps(steps)} ${away(nearest)}` : ''
    switch (outcome.kind) {
      case 'diverges':
        return `divergiert in Schritt ${outcome.step}`
      case 'leaves':
        return `verlässt das Bild in Schritt ${outcome.step} und kommt nicht zurück`
      case 'reaches':
        return `erreicht ${name('accusative', outcome.nearest)} in ${inSteps(outcome.step)}${manner[outcome.motion]}`
      case 'nears':
        return `kommt ${name('dative', outcome.nearest)} in ${inSteps(outcome.step)} nahe${manner[outcome.motion]} und endet ${say(outcome.nearest.distance)} davon entfernt`
      case 'rests':
        return `kommt nach ${inSteps(outcome.step)} bei ${point(outcome.at)} zur Ruhe, wo kein Minimum ist`
      case 'hovers':
        return `kreist um ${name('accusative', outcome.nearest)}, im Abstand von höchstens ${say(outcome.within)}`
      case 'oscillates':
        return `pendelt quer durch das Tal${distance(outcome.nearest)}`
      case 'stops':
        return `bleibt in Schritt ${outcome.step} stehen${outcome.nearest ? `, ${away(outcome.nearest)}` : ''}`
      case 'continues':
        if (!outcome.nearest) return `endet nach ${inSteps(steps)} bei ${point(outcome.at)}`
        return `${outcome.creeps ? 'kriecht nur noch' : 'ist noch unterwegs'}${distance(outcome.nearest)}`
    }
  },
  batch: (end) => {
    const ends = 'state' in end ? [end] : end
    const words = {
      converged: 'konvergieren',
      diverged: 'divergieren',
      stalled: 'bleiben früh stehen',
      running: 'sind noch unterwegs',
    }
    const told = (['converged', 'diverged', 'stalled', 'running'] as const).flatMap((state) => {
      const members = ends.filter((one) => one.state === state).length
      return members > 0 ? [`${members} ${words[state]}`] : []
    })
    return `von ${counted(ends.length, 'Start', 'Starts')} aus: ${told.join(', ')}`
  },
  refused: 'lässt sich auf diesem Problem nicht berechnen',
  sentence: (run, told) => `${run} ${told}.`,
}
