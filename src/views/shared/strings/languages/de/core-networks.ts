import type { CoreTexts } from '../../catalogue.ts'

/** Why a network cannot be trained, or a plane not be laid through its weights. */
export const coreNetworks: CoreTexts = {
  'This method': 'Dieses Verfahren',
  'A network needs at least a layer of inputs and one of outputs.':
    'Ein Netz braucht mindestens eine Eingabe- und eine Ausgabeschicht.',
  'The samples have {} {}, so the input layer must have {}, not {}.':
    'Eingaben der Datenpunkte: {1}; ebenso viele muss die Eingabeschicht haben, nicht {4}.',
  'This network has {} weights and biases; at most {} can be trained here. Make layers narrower or take some out.':
    'Dieses Netz hat {} Gewichte und Biase; höchstens {} lassen sich hier trainieren. Machen Sie Schichten schmaler, oder nehmen Sie welche heraus.',
  'This network is {} layers deep; at most {} can be trained here.':
    'Dieses Netz ist {} Schichten tief; höchstens {} lassen sich hier trainieren.',
  'Layer {} has the width {}; a layer has a whole number of units, at least 1. Take the layer out or give it units.':
    'Schicht {} hat die Breite {}; eine Schicht hat eine ganze Zahl von Einheiten, mindestens 1. Nehmen Sie die Schicht heraus, oder geben Sie ihr Einheiten.',
  'Layer {} has {} units; at most {} can be trained here.':
    'Schicht {} hat {} Einheiten; höchstens {} lassen sich hier trainieren.',
  'There {}, but {} activations; give one for each, or one name for all.':
    'Es gibt {}, aber {} Aktivierungen; nennen Sie eine für jede oder eine für alle.',
  'is 1 hidden layer': 'eine verborgene Schicht',
  'are {} hidden layers': '{} verborgene Schichten',
  'There is no activation “{}”; the known ones are {}.': 'Es gibt keine Aktivierung „{}“; bekannt sind {}.',
  'There is no initialization “{}”; the known ones are {}, or give the weights.':
    'Es gibt keine Initialisierung „{}“; bekannt sind {}, oder geben Sie die Gewichte an.',
  'There is no data set “{}”; the known ones are {}.': 'Es gibt keinen Datensatz „{}“; bekannt sind {}.',
  'A network sees at most {} samples, not {}.': 'Ein Netz sieht höchstens {} Datenpunkte, nicht {}.',
  'There are no samples; give x a row for each.': 'Es gibt keine Datenpunkte; geben Sie x für jeden eine Zeile.',
  'x has {} rows and y {}; each sample needs both.':
    'x hat {} Zeilen und y {}; jeder Datenpunkt braucht in beiden eine.',
  'Row {} of x has {} numbers, the first row {}.': 'Zeile {} von x hat {} Zahlen, die erste Zeile {}.',
  'Row {} of x holds a value that is no number; mend it or leave the row out.':
    'In Zeile {} von x steht ein Wert, der keine Zahl ist; bessern Sie ihn aus, oder lassen Sie die Zeile weg.',
  'Input {} is {} in every sample that is trained on; leave the column out.':
    'Eingabe {} ist in allen Trainingspunkten {}; lassen Sie die Spalte weg.',
  'All samples that are trained on are of one class; there is nothing to learn. Add samples of another class.':
    'Alle Trainingspunkte sind von einer Klasse; da gibt es nichts zu lernen. Fügen Sie Datenpunkte einer anderen Klasse hinzu.',
  'The label of sample {} is {}; {}.': 'Die Klasse oder der Wert von Datenpunkt {} ist {}; {}.',
  'mend it or leave the sample out': 'bessern Sie das aus, oder lassen Sie den Datenpunkt weg',
  'the loss “softmax” with {} outputs wants {}': 'der Verlust „softmax“ mit {} Ausgaben verlangt {}',
  'the network has {} output': 'das Netz hat {} Ausgabe',
  'the network has {} outputs': 'das Netz hat {} Ausgaben',
  'the loss “{}” wants {}': 'der Verlust „{}“ verlangt {}',
  '−1 or 1': '−1 oder 1',
  'any numbers': 'beliebige Zahlen',
  'whole class numbers from 0 to the number of outputs less one':
    'ganze Klassennummern von 0 bis zur Zahl der Ausgaben minus eins',
  'The targets of “{}” are any numbers, which the loss “{}” cannot take; it wants {}. Choose “squared”.':
    'Die Zielwerte von „{}“ sind beliebige Zahlen, und der Verlust „{}“ kann sie nicht nehmen; er verlangt {}. Wählen Sie „squared“.',
  '“{}” has one target, so the output layer must have 1 unit, not {}.':
    '„{}“ hat einen Zielwert, also muss die Ausgabeschicht eine Einheit haben, nicht {}.',
  'The loss “softmax” needs an output for each class, two at least.':
    'Der Verlust „softmax“ braucht für jede Klasse eine Ausgabe, mindestens zwei.',
  '{} weights are given; these layers have {} ({}).': 'Gegeben sind {} Gewichte; diese Schichten haben {} ({}).',
  'The given weights hold a value that is no number.':
    'Unter den gegebenen Gewichten ist ein Wert, der keine Zahl ist.',
  'At most {} networks can be trained at once, not {}.':
    'Höchstens {} Netze lassen sich gleichzeitig trainieren, nicht {}.',
  'Early stopping watches the loss on samples kept for validation, and none are kept; set a split below 1.':
    'Frühes Stoppen achtet auf den Verlust auf Validierungsdaten, und es gibt keine; machen Sie den Anteil fürs Training kleiner als 1.',
  'This plan would show the method over four million samples; take fewer steps or batches.':
    'Dieser Plan zeigte dem Verfahren über vier Millionen Datenpunkte; nehmen Sie weniger Schritte oder kleinere Batches.',
  '{} looks along its own gradients; remove noise, batches and clipping.':
    '{} geht nach eigenen Gradienten; nehmen Sie Rauschen, Minibatches und Begrenzung heraus.',
  '{} takes no schedule on a network.': '{} lässt auf einem Netz keinen Verlauf zu.',
  '{} has no learning rate that a schedule could change.': '{} hat keine Lernrate, die ein Verlauf ändern könnte.',
  '{} keeps matrices of the whole network; a plan of the training is for first-order methods.':
    '{} hält Matrizen des ganzen Netzes; ein Plan des Trainings ist für Verfahren erster Ordnung.',
  '{} works in the plane alone: {}(…) of all the weights of a network would be too large a matrix.':
    '{} geht nur in der Ebene: {}(…) nach allen Gewichten eines Netzes wäre eine zu große Matrix.',
  '{} trains networks layer by layer; this problem is none. Choose another method.':
    '{} trainiert Netze Schicht für Schicht; dieses Problem ist keines. Wählen Sie ein anderes Verfahren.',
  'A listed noise has two coordinates; for a network give its standard deviation.':
    'Ein aufgelistetes Rauschen hat zwei Koordinaten; geben Sie für ein Netz seine Standardabweichung an.',
  '{} keeps a matrix of all pairs of weights: up to {} weights that makes sense, not for {}. Take L-BFGS or a first-order method.':
    '{} hält eine Matrix aller Paare von Gewichten: Bis {} Gewichte ist das sinnvoll, nicht bei {}. Nehmen Sie L-BFGS oder ein Verfahren erster Ordnung.',
  '{} needs samples that do not depend on one another; with batch normalization they do.':
    '{} braucht Datenpunkte, die nicht voneinander abhängen; mit Normalisierung über den Batch tun sie es.',
  '{} needs a loss with curvature; “hinge” has none.': '{} braucht einen Verlust mit Krümmung; „hinge“ hat keine.',
  'Principal directions are those of a path; choose a run at least.':
    'Hauptrichtungen sind die eines Weges; wählen Sie mindestens einen Lauf.',
  'The two solutions are the same point; there is no line between them.':
    'Die beiden Lösungen sind derselbe Punkt; zwischen ihnen gibt es keine Gerade.',
  'The three solutions lie on one line; there is no triangle between them.':
    'Die drei Lösungen liegen auf einer Geraden; zwischen ihnen gibt es kein Dreieck.',
  'The network has the weights 0 to {}, and no weight {}.': 'Das Netz hat die Gewichte 0 bis {}, ein Gewicht {} nicht.',
  'The two weights must differ.': 'Die beiden Gewichte müssen verschieden sein.',
  'There is no run {} with weights of this network.': 'Einen Lauf {} mit Gewichten dieses Netzes gibt es nicht.',
  'The minima of a network are not known one by one; measure loss, steps or state.':
    'Die Minima eines Netzes sind nicht einzeln bekannt; messen Sie Verlust, Schritte oder Zustand.',
  'A map has each network trained in one go; take the plan “layerwise” out.':
    'Für eine Karte wird jedes Netz in einem Zug trainiert; nehmen Sie den Plan „layerwise“ heraus.',
  'A sweep of networks has at most {} cells.': 'Eine Karte von Netzen hat höchstens {} Zellen.',
}
