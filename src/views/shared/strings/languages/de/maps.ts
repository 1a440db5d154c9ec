import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { counted, number } = intlsOf('de')

export const maps: Part<'maps'> = {
  title: 'Karten: jeder Start, jede Einstellung',
  part: 'die Karten',
  kind: 'Was gezeigt wird',
  kinds: {
    starts: 'Alle Starts',
    rate: 'Eine Einstellung',
    plane: 'Zwei Einstellungen',
    seeds: 'Starts × Zufallszahlen',
  },
  run: 'Lauf',
  across: 'Waagrecht',
  up: 'Senkrecht',
  nothingToVary: {
    rate: 'Kein Lauf hat hier eine Einstellung, die sich ändern lässt.',
    plane: 'Dieser Lauf hat weniger als zwei Einstellungen, die sich ändern lassen; wählen Sie einen anderen.',
  },
  coming: 'Die Karte wird berechnet …',
  refining: (share) => `Wird verfeinert: ${share} fertig`,
  size: (cells, steps, memory) =>
    `${counted(cells, 'Lauf', 'Läufe')} zu ${counted(steps, 'Schritt', 'Schritten')}; die Antworten brauchen ${memory}.`,
  seeds: {
    hint: (count, noisy) =>
      noisy
        ? `Jeder Start ${counted(count, 'Mal', 'Mal')}, jedes Mal mit anderen Zufallszahlen: Band von 10\u00a0% bis 90\u00a0% der letzten Verluste, Linie durch ihren Mittelwert, gestrichelt ihr Median.`
        : `Jeder Start ${counted(count, 'Mal', 'Mal')}. Dieser Lauf hat kein Rauschen, darum enden alle gleich: Geben Sie ihm einen verrauschten Gradienten.`,
    band: '10\u00a0% bis 90\u00a0%',
    share: 'Anteil der Läufe',
    at: (start, mean, median, low, high) =>
      `${start}: Mittelwert ${mean}, Median ${median}, 80\u00a0% zwischen ${low} und ${high}`,
  },
  takes: (time) => `Das dauert hier etwa ${time}.`,
  tooMany: (cells, most) =>
    `${number(cells)} Läufe dieser Länge sind mehr, als diesem Gerät zuzumuten ist (${number(most)}); wählen Sie weniger Schritte.`,
  colours: 'Farbton: wo ein Start endet; je dunkler, desto später.',
  steps: (steps) => counted(steps, 'Schritt', 'Schritte'),
  stepsToRest: 'Schritte bis zur Ruhe',
  lastLoss: 'letzter Verlust',
  shown: 'Was gezeigt wird',
  shows: { steps: 'Schritte', loss: 'Verlust' },
  classes: {
    minimum: (x, y) => `Minimum (${x},\u00a0${y})`,
    saddle: (x, y) => `Sattelpunkt (${x},\u00a0${y})`,
    maximum: (x, y) => `Maximum (${x},\u00a0${y})`,
    rest: 'in Ruhe',
    elsewhere: 'ruht anderswo',
    diverged: 'divergiert',
    stalled: 'stecken geblieben',
    running: 'noch in Bewegung',
  },
  others: (count) => counted(count, 'weitere Stelle', 'weitere Stellen'),
  start: (x, y) => `Start (${x}, ${y})`,
  loss: (loss) => `Verlust ${loss}`,
  noLoss: 'kein Verlust am Start',
  noLossHere:
    'Manche Starts oder Einstellungen haben keinen Verlust: Die Formel hat dort keinen reellen Wert, und der Lauf endet vor seinem ersten Schritt.',
  best: (most, setting) => `${most} bei ${setting}`,
  lowest: (loss, setting) => `nie in Ruhe; kleinster Verlust ${loss} bei ${setting}`,
  lowestLoss: (loss, setting) => `kleinster Verlust ${loss} bei ${setting}`,
  take: 'Ein Klick oder Ziehen übernimmt, was unter dem Zeiger liegt; Pfeiltasten bewegen, die Eingabetaste übernimmt.',
  picture: (what) => `Karte von ${what}`,
  noneRests: (steps) => `Keiner kommt in ${counted(steps, 'Schritt', 'Schritten')} zur Ruhe.`,
  nowhereRests: (methods, steps) =>
    `Kein Lauf von ${methods} kommt in ${counted(steps, 'Schritt', 'Schritten')} zur Ruhe.`,
  edge: 'Stabilitätsgrenze: lr · L = 2 (1 + β)',
  optimum: 'Polyaks Optimum',
  failed: (reason) => `Keine Karte: ${reason}`,
  distributions: {
    title: 'Verfahren im Vergleich: viele Starts, viele Zufallszahlen',
    part: 'der Vergleich der Verfahren',
    over: 'Was sich ändert',
    questions: { starts: 'Über Starts', seeds: 'Über Zufallszahlen' },
    coming: 'Die Läufe werden berechnet …',
    failed: (reason) => `Kein Vergleich: ${reason}`,
    overStarts: (count, own) =>
      own
        ? `Jedes Verfahren von denselben ${counted(count, 'Start', 'Starts')}.`
        : `Jedes Verfahren von denselben ${counted(count, 'Start', 'Starts')}, einem Gitter über den Definitionsbereich; andere wählen Sie unter „Starts“.`,
    overSeeds: (count, noisy) =>
      noisy
        ? `Jedes Verfahren ${counted(count, 'Mal', 'Mal')} vom selben Start, jedes Mal mit anderen Zufallszahlen.`
        : `Jedes Verfahren ${counted(count, 'Mal', 'Mal')} vom selben Start. Kein Lauf hat Rauschen, darum sind alle gleich: Geben Sie einem einen verrauschten Gradienten.`,
    profile: 'Performance-Profil: Anteil der Starts, gelöst in höchstens τ × den Schritten des besten Verfahrens',
    factor: 'τ: Schritte im Verhältnis zum besten',
    converged: 'Anteil der konvergierten Läufe bis zum Schritt',
    byStep: (step) => `Schritt ${number(step)}`,
    step: 'Schritt',
    spread: 'Verlust je Schritt: Mittelwert und Band von 10\u00a0% bis 90\u00a0%',
    histogram: 'Wo sie enden: Anteil der Läufe nach letztem Verlust',
    lastLoss: 'letzter Verlust',
    mean: 'Mittelwert',
    median: 'Median',
    least: 'kleinster',
    largest: 'größter',
    run: 'Lauf',
    table: 'Als Tabelle',
    tableOf: (title) => `Tabelle zu „${title}“`,
  },
}
