import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number, counted } = intlsOf('de')

export const networks: Part<'networks'> = {
  title: 'Was die Netze antworten',
  loss: (loss) => `Verlust ${loss}`,
  right: (right) => `${right}\u00a0% richtig`,
  lossAndRight: (loss, right) => `Verlust ${loss} · ${right}\u00a0% richtig`,
  noPlane: (inputs) =>
    `Die Datenpunkte haben ${number(inputs)} Eingaben, also keine Ebene, in der man sie zeichnen könnte. Die Kurven unten zeigen, wie das Training verläuft.`,
  boundary: (members) =>
    members === 1 ? 'Entscheidungsgrenze eines Netzes' : `Entscheidungsgrenzen von ${number(members)} Netzen`,
  curve: (members) =>
    members === 1 ? 'Angepasste Kurve eines Netzes' : `Angepasste Kurven von ${number(members)} Netzen`,
  values: (members) => (members === 1 ? 'Ausgaben eines Netzes' : `Ausgaben von ${number(members)} Netzen`),
  samples: (training, validation) =>
    validation === 0
      ? counted(training, 'Datenpunkt', 'Datenpunkte')
      : `${number(training)} Trainings- und ${number(validation)} Validierungspunkte`,
  picture: (what, step, data, standing) => `${what} bei Schritt ${number(step)}, über ${data}: ${standing}.`,
  best: (step) => `beste Validierung bei Schritt ${number(step)}`,
  bandNote: 'Mediane der Netze, Bänder von Quartil zu Quartil.',
  validationNote: 'Dünn: Validierungsdaten.',
  bestNote: 'Ring: dort am besten.',
  stopped: (step) => `vorzeitig beendet bei Schritt ${number(step)}`,
  stopNote: 'Gepunktet: beendet, zurück zum Ring.',
  validationOf: (name) => `${name} auf den Validierungsdaten`,
  happened: (name, first, last, steps) =>
    `${name}: Der Verlust ging in ${counted(steps, 'Schritt', 'Schritten')} von ${first} auf ${last}.`,
  happenedMany: (name, count, last, low, high) =>
    `${name}: Von ${number(count)} Netzen endet die Hälfte mit einem Verlust zwischen ${low} und ${high}, der Median ist ${last}.`,
  wasStopped: (step, best) =>
    `Es wurde bei Schritt ${number(step)} vorzeitig beendet und ging zu den Gewichten von Schritt ${number(best)} zurück.`,
  diverged: (name, step) =>
    `${name} verließ bei Schritt ${number(step)} die endlichen Zahlen und bleibt bei seinen letzten Gewichten: Die Lernrate ist zu groß.`,
  rightOf: (training, validation) =>
    validation === undefined
      ? `Es benennt ${training}\u00a0% der Datenpunkte richtig.`
      : `Es benennt ${training}\u00a0% der Trainingspunkte richtig und ${validation}\u00a0% der anderen.`,
  overfits: (step, best, last) =>
    `Auf den Validierungsdaten war es bei Schritt ${number(step)} am besten (Verlust ${best}) und endet mit ${last}: Überanpassung.`,
  inside: {
    title: 'Schichten: Aktivierungen, Gewichte und ihre Größe',
    of: (name, step, member) =>
      `${name}${member === 0 ? '' : `, Netz ${number(member)}`}, bei Schritt ${number(step)}. Orange ist unter 0, Blau darüber. Die Überschrift eines Bildes wählt einen anderen Lauf.`,
    layer: 'Schicht',
    hidden: (layer) => `verborgen ${layer}`,
    outputs: 'Ausgaben',
    activations: 'Aktivierungen über den Eingaben',
    weights: 'Gewichte, Bias zuletzt',
    activationScale: 'Größe der Aktivierungen',
    gradientScale: 'Größe des Gradienten',
  },
  spectrum: {
    title: 'Krümmung: Eigenwerte der Hesse-Matrix entlang des Weges',
    axis: 'Schritte',
    measuring: (done, all) => `Eigenwerte werden berechnet: ${number(done)} von ${number(all)} Schritten …`,
    tooMany: (parameters) =>
      `Dieses Netz hat ${number(parameters)} Gewichte; Eigenwerte werden für bis zu 400 berechnet. Machen Sie Schichten schmaler, oder nehmen Sie welche heraus.`,
    edge: (value) => `Stabilitätsgrenze: ${value}`,
    told: (name, top, step, edge) =>
      `${name}: Der größte Eigenwert ist ${top} bei Schritt ${number(step)}${edge === undefined ? '; dieses Verfahren skaliert seine Schritte selbst, darum gehört keine feste Stabilitätsgrenze dazu.' : `; über ${edge} wachsen Schritte entlang seines Eigenvektors.`}`,
  },
  names: {
    moons: 'Zwei Monde',
    circles: 'Kreise',
    spiral: 'Spirale',
    blobs: 'Haufen',
    checkerboard: 'Schachbrett',
    sine: 'Sinus',
    step: 'Stufe',
    logistic: 'Logistischer Verlust',
    squared: 'Quadratischer Fehler',
    softmax: 'Softmax-Kreuzentropie',
    hinge: 'Hinge-Verlust',
    constant: 'Konstant',
    uniform: 'Gleichverteilt',
    glorot: 'Glorot (normalisiert)',
    orthogonal: 'Orthogonal',
    sparse: 'Dünn besetzt',
  },
  group: 'Neuronale Netze',
  ready: {
    moons: 'Zwei Monde',
    circles: 'Kreis im Ring',
    xor: 'XOR: gegenüberliegende Quadranten',
    spiral: 'Zwei Spiralen',
    blobs: 'Vier Haufen, vier Klassen',
    checkerboard: 'Schachbrett',
    sine: 'Einen Sinus anpassen',
    step: 'Eine Stufe anpassen',
    deep: 'Tief und schmal: zehn Schichten zu 8',
    overfit: 'Wenige verrauschte Daten: Überanpassung',
  },
  shows: {
    moons: 'Zwei Klassen, die keine Gerade trennt: Die Grenze muss sich biegen.',
    circles: 'Eine Klasse liegt um die andere: Die Grenze muss sich schließen.',
    xor: 'Keine einzelne Einheit trennt gegenüberliegende Quadranten; ob vier es können, entscheidet der Start.',
    spiral: 'Die Arme winden sich umeinander: schwer für kleine Netze und langsame Verfahren.',
    blobs: 'Eine Ausgabe je Klasse; die größte benennt sie.',
    checkerboard: 'Viele Inseln: Ein breites Netz kann es, ein schmales nicht.',
    sine: 'Eine Kurve statt Klassen: eine Eingabe, ein Wert.',
    step: 'Ein Sprung braucht große Gewichte; kleine Schritte finden sie spät.',
    deep: 'Gradienten schwinden von Schicht zu Schicht. Fügen Sie Sprungverbindungen hinzu, oder nehmen Sie K-FAC.',
    overfit: 'Der Validierungsverlust fällt und steigt dann wieder: früh anhalten oder große Gewichte bestrafen.',
  },
  data: {
    title: 'Daten',
    kind: 'Datenpunkte',
    own: 'eigene',
    samples: 'Anzahl',
    noise: 'Rauschen',
    classes: 'Klassen',
    split: 'Anteil zum Trainieren',
  },
  layers: {
    group: 'Netz',
    title: 'Schichten',
    inputs: 'Eingaben',
    outputs: 'Ausgaben',
    hidden: (layer) => `verborgene Schicht ${layer}`,
    width: (layer) => `Einheiten der verborgenen Schicht ${layer}`,
    narrower: (layer) => `Eine Einheit weniger in verborgener Schicht ${layer}`,
    wider: (layer) => `Eine Einheit mehr in verborgener Schicht ${layer}`,
    remove: (layer) => `Verborgene Schicht ${layer} herausnehmen`,
    add: 'Schicht hinzufügen',
    parameters: (count, most) => `${number(count)} Gewichte und Biase; höchstens ${number(most)}.`,
  },
  activation: 'Aktivierung',
  several: 'eine je Schicht',
  normalization: 'Normalisierung',
  normalizations: { none: 'keine', batch: 'über den Batch', layer: 'über die Schicht' },
  skip: 'Sprungverbindungen',
  lossLabel: 'Verlust',
  l2: 'Strafe für große Gewichte (λ)',
  initialization: 'erste Gewichte',
  given: 'einzeln gegeben',
  scale: 'Größe der ersten Gewichte',
  usual: 'Die üblichen Schichten nehmen',
  training: {
    stop: 'Frühes Stoppen (Early Stopping)',
    patience: 'Schritte Geduld',
    stopHint:
      'Endet, sobald der Verlust auf den Validierungsdaten so viele Schritte lang nicht gesunken ist, und behält die dort besten Gewichte.',
    noValidation: 'Frühes Stoppen braucht Validierungsdaten: Machen Sie den Anteil fürs Training kleiner als 1.',
    plan: 'Plan des Trainings',
    noPlan: 'Keiner: alles auf einmal',
    plans: {
      curriculum: {
        name: 'Curriculum',
        does: 'Datenpunkte, deren Nachbarn dasselbe Ziel haben, kommen zuerst; der Anteil wächst, bis alle dabei sind.',
      },
      continuation: {
        name: 'Fortsetzung',
        does: 'Jeder Schritt nimmt den Gradienten bei normalverteilt verschobenen Gewichten, eine Stichprobe des geglätteten Verlusts; die Unschärfe schwindet.',
      },
      layerwise: {
        name: 'Schicht für Schicht',
        does: 'Verborgene Schichten kommen nacheinander hinzu, jede allein trainiert auf dem, was die festgehaltenen vor ihr ausgeben; dann alle zusammen.',
      },
    },
  },
  start: {
    seed: 'Zufallszahl',
    again: 'Neuer Zufallsstart',
    againHint: 'Andere Zufallszahlen: andere erste Gewichte und andere Datenpunkte derselben Art',
    members: 'Netze je Lauf',
    count: (count) => number(count),
    hint: 'Alle Läufe beginnen mit denselben Gewichten. Von mehreren Netzen hat jedes eigene; gezeigt werden Mediane.',
  },
  own: {
    summary: 'Eigene Datenpunkte',
    summaryUsed: (rows) => `Eigene Datenpunkte: ${counted(rows, 'Zeile', 'Zeilen')}`,
    field: 'Eine Tabelle: Eingaben, in der letzten Spalte eine Klasse oder ein Wert. Einfügen oder eine Datei ablegen',
    remove: 'Zurück zu erzeugten Datenpunkten',
    back: 'Die zwei Monde sind wieder da.',
    used: (rows) => `${counted(rows, 'Datenpunkt ist', 'Datenpunkte sind')} in Gebrauch.`,
    scaled: 'Eingaben mit großen Werten wurden zentriert und skaliert.',
    stays: 'Was vorher da war, bleibt in Gebrauch.',
    line: (line, message) => `Zeile ${number(line)}: ${message}`,
    oneColumn: 'Es gibt nur eine Spalte; nötig sind mindestens zwei, eine Eingabe und eine Klasse.',
    manyColumns: (most) => `Es gibt mehr als ${number(most)} Spalten; lassen Sie einige weg.`,
    unequal: (columns, first) => `Es gibt ${number(columns)} Spalten, in der ersten Zeile ${number(first)}.`,
    noNumber: (cell, column) =>
      `„${cell}“ in Spalte ${column} ist keine endliche Zahl; bessern Sie sie aus, oder lassen Sie die Zeile weg.`,
    tooMany: (most) => `Es gibt mehr als ${number(most)} Zeilen; lassen Sie einige weg.`,
    fewRows: 'Nötig sind mindestens zwei Zeilen mit Zahlen, etwa 0.5, 1.2, 0.',
  },
}
