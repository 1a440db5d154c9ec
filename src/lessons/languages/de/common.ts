import { lessonTexts } from '../lesson-texts.ts'

/** Topics, courses, and the names of runs; `{}` is what stands there. */
export default lessonTexts({
  'gradient descent': 'Gradientenabstieg',
  'heavy ball': 'Heavy Ball',
  step: 'Schritt',
  steps: 'Schritte',
  distance: 'Abstand',
  'x over the steps': 'x über den Schritten',
  'rate {}': 'Lernrate {}',
  'memory {}': 'Gedächtnis {}',
  'batch of {}': 'Batchgröße {}',
  conditioning: 'Kondition',
  'step size': 'Schrittweite',
  momentum: 'Momentum',
  curvature: 'Krümmung',
  'line search': 'Liniensuche',
  stochastic: 'Stochastisch',
  schedules: 'Lernratenpläne',
  averaging: 'Mittelung',
  adaptive: 'Adaptiv',
  landscapes: 'Landschaften',
  networks: 'Netze',
  'Adaptive methods': 'Adaptive Verfahren',
  'A rate for each coordinate: what it evens out, and where it fails.':
    'Eine Lernrate für jede Koordinate: was sie ausgleicht und wo sie scheitert.',
  Curvature: 'Krümmung',
  'Second-order methods: what the Hessian buys, and what it costs.':
    'Verfahren zweiter Ordnung: was die Hesse-Matrix bringt und was sie kostet.',
  'Gradient descent in 20 minutes': 'Gradientenabstieg in 20 Minuten',
  'From one step size to the limits of descent.': 'Von einer Schrittweite bis zu den Grenzen des Abstiegs.',
  'Landscapes of networks': 'Landschaften von Netzen',
  'Saddles, plateaus, cliffs and basins, and what networks add to them.':
    'Sättel, Plateaus, Klippen und Einzugsgebiete, und was Netze hinzufügen.',
  Momentum: 'Momentum',
  'What memory does for a step: stability, speed, and where it leads.':
    'Was Gedächtnis für einen Schritt tut: Stabilität, Tempo und wohin es führt.',
  Stochastic: 'Stochastisch',
  'Noise: where it comes from, what it costs, and how to calm it.':
    'Rauschen: woher es kommt, was es kostet und wie man es beruhigt.',
  'As CMU 11-785 lectures it': 'Wie in der Vorlesung CMU 11-785',
  'Convergence, learning rates, momentum, incremental updates and trends.':
    'Konvergenz, Lernraten, Momentum, inkrementelle Schritte und Trends.',
  'As Goodfellow, Bengio & Courville, chapter 8': 'Wie bei Goodfellow, Bengio & Courville, Kapitel 8',
  'Challenges, basic algorithms, adaptive rates, second-order methods, strategies.':
    'Schwierigkeiten, einfache Algorithmen, adaptive Lernraten, Verfahren zweiter Ordnung, Strategien.',
  'As Larochelle’s neural networks class': 'Wie in Larochelles Kurs über neuronale Netze',
  'Stochastic gradient descent, schedules, momentum and early stopping.':
    'Stochastischer Gradientenabstieg, Lernratenpläne, Momentum und frühes Stoppen.',
  'As Martens lectures it (DeepMind × UCL, lecture 5)': 'Wie in Martens’ Vorlesung (DeepMind × UCL, Vorlesung 5)',
  'Gradient descent, momentum, second-order and stochastic methods, in that order.':
    'Gradientenabstieg, Momentum, Verfahren zweiter Ordnung und stochastische Verfahren, in dieser Reihenfolge.',
  'As TUM I2DL: scaling optimization': 'Wie in TUM I2DL: Optimierung im Großen',
  'SGD, momentum, RMSProp, Adam, and Newton’s family.': 'SGD, Momentum, RMSProp, Adam und die Newton-Familie.',
})
