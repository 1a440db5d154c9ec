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
  show: 'In den Bildern zeigen',
  shown: {
    vectors: 'Pfeile: −g, was das Verfahren daraus macht, der Schritt Δθ',
    'look-ahead': 'Der vorausliegende Punkt und der Gradient dort',
    squares: 'Quadrate: Σg² je Koordinate',
    clipping: 'Der Gradient vor und nach Rauschen und Begrenzung',
    cloud: 'Der Gradient jeder Stichprobe, die des Stapels orange',
    ellipses: 'Ellipsen gleicher Fläche: der Hesse-Matrix H, der eigenen Matrix des Verfahrens',
    signs: 'Wo der Verlust nach unten gekrümmt ist: in einer Richtung, in beiden (gestrichelt)',
    axes: 'Achsen der Hesse-Matrix, 1/√|λ| lang (rot: negativ)',
    model: 'Das Modell des Verlusts, sein tiefster Punkt, der Vertrauensbereich',
    ball: 'Die Rauschkugel: wie weit um das Minimum das Rauschen den Lauf hält',
  },
  showNote:
    'Δθ, der vorausliegende Punkt und der Vertrauensbereich sind maßstabsgetreu; Gradienten haben einen eigenen Maßstab.',
  models: {
    title: 'Modelle des Verlusts bei θ',
    columns: { model: 'Modell', lowest: 'Tiefster Punkt', predicted: 'Fällt um', ratio: 'Verhältnis ρ' },
    kinds: { hessian: 'Hesse-Matrix H', 'gauss-newton': 'Gauß–Newton 2JᵀJ', damped: 'Gedämpft' },
    own: 'das des Verfahrens',
  },
  curvature: {
    eigenvalues: 'Hesse λ',
    condition: 'Kondition κ',
    actual: 'Verlust fällt um',
    effective: 'Schritt / −Gradient (x, y)',
    slope: 'gᵀg',
    bend: 'gᵀHg',
    distance: (kind, place) => `Abstand (${kind}, ${place})`,
  },
  slice: {
    title: 'Der Verlust entlang dieses Schritts',
    key: {
      loss: 'Verlust',
      linear: 'lineares Modell',
      quadratic: 'quadratisches Modell',
      armijo: 'Armijo-Grenze, und wo sie eingehalten ist',
      wolfe: 'wo beide Wolfe-Bedingungen gelten',
      trial: 'Versuch der Suche',
    },
    picture: (from, to, model, trials) =>
      `Der Verlust von ${from} bis ${to} entlang des Schritts; das quadratische Modell sagt ${model}. ${counted(trials, 'Versuch', 'Versuche')} einer Suche.`,
  },
  own: {
    title: 'Mit einem eigenen Pfad vergleichen',
    about:
      'Ziehen Sie eine CSV- oder JSON-Datei mit x und y jedes Schritts auf diese Seite. Der Pfad wird gepunktet ins Höhenlinienbild gezeichnet und mit dem Lauf oben verglichen. In PyTorch zeichnen diese Zeilen einen auf:',
    choose: 'Datei wählen …',
    remove: 'Pfad entfernen',
    agrees: (points) =>
      `Alle ${counted(points, 'Punkt', 'Punkte')} stimmen mit dem Lauf überein, bis auf die Rundung einfacher Genauigkeit.`,
    parts: (step, distance) => `Die Pfade trennen sich in Schritt ${step}: Dort sind sie ${distance} auseinander.`,
    faults: {
      empty: () => 'In dieser Datei ist kein Punkt.',
      json: () => 'Das ist kein lesbares JSON: Erwartet wird eine Liste von [x, y].',
      row: (row) => `Zeile ${row} hat keine zwei endlichen Zahlen x und y.`,
      long: (rows) => (rows > 0 ? `Ein Pfad hat hier höchstens ${rows} Punkte.` : 'Die Datei ist zu groß.'),
    },
    likely: (convention, until) =>
      until === undefined
        ? `Der wahrscheinliche Grund: ${convention}. Damit stimmen alle Punkte überein.`
        : `Vielleicht ${convention}: Damit stimmen sie bis Schritt ${until} überein.`,
    conventions: {
      'eps-inside': () => 'ε steht unter der Wurzel',
      'eps-before-correction': () => 'ε wird vor der Biaskorrektur addiert, wie in Keras',
      'eps-1e-7': () => 'ε ist 10⁻⁷, wie in Keras',
      'no-correction': () => 'der Bias wird nicht korrigiert',
      correction: () => 'der Bias wird korrigiert',
      'decay-0.9': () => 'das Gedächtnis ist 0.9, wie in Keras',
      'sum-from-0.1': () => 'die Quadratsumme beginnt bei 0.1, wie in Keras',
      'sum-from-0.1-eps-inside': () => 'die Quadratsumme beginnt bei 0.1 und ε steht unter der Wurzel, wie in Keras',
      'mean-of-gradients': () => 'der Gradient geht mit dem Faktor 1 − β ein',
      nesterov: () => 'die Nesterov-Form des Momentums',
      'look-ahead-kept': () => 'der vorausliegende Punkt wurde aufgezeichnet, wie PyTorch ihn hält',
      'point-kept': () => 'der Punkt selbst wurde aufgezeichnet, nicht der vorausliegende von PyTorch',
      'plain-momentum': () => 'gewöhnliches Momentum ohne Vorausblick',
      'no-momentum': () => 'kein Momentum',
      rate: (lr) => `die Lernrate ist ${lr}`,
    },
  },
  monitorsTitle: 'Über den ganzen Lauf',
  monitors: {
    rate: 'Lernrate, und 2gᵀg / gᵀHg (gestrichelt)',
    sharpness: 'Schärfe λmax, und 2 / Lernrate (gestrichelt)',
    decrease: 'Abnahme des Verlusts, und des Modells (gestrichelt)',
    effective: 'Schritt / −Gradient entlang x, und entlang y (gestrichelt)',
    turn: 'cos dieses Schritts mit dem vorigen',
  },
  against: {
    rate: (value, bound) => `${value} gegen ${bound}`,
    sharpness: (value, bound) => `${value} gegen ${bound}`,
    decrease: (value, bound) => `${value}, vorhergesagt ${bound}`,
    effective: (value, bound) => `${value} entlang x, ${bound} entlang y`,
    turn: (value) => value,
  },
}
