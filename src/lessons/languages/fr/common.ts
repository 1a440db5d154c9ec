import { lessonTexts } from '../lesson-texts.ts'

/** Topics, courses, and the names of runs; `{}` is what stands there. */
export default lessonTexts({
  'gradient descent': 'descente de gradient',
  'heavy ball': 'boule lourde',
  step: 'pas',
  steps: 'pas',
  distance: 'distance',
  'x over the steps': 'x au fil des pas',
  'rate {}': 'taux {}',
  'memory {}': 'mémoire {}',
  'batch of {}': 'lot de {}',
  conditioning: 'conditionnement',
  'step size': 'pas',
  momentum: 'inertie (momentum)',
  curvature: 'courbure',
  'line search': 'recherche linéaire',
  stochastic: 'stochastique',
  schedules: 'calendriers du taux',
  averaging: 'moyennage',
  adaptive: 'adaptatif',
  landscapes: 'paysages',
  networks: 'réseaux',
  'Adaptive methods': 'Méthodes adaptatives',
  'A rate for each coordinate: what it evens out, and where it fails.':
    'Un taux pour chaque coordonnée : ce qu’il égalise, et où il échoue.',
  Curvature: 'Courbure',
  'Second-order methods: what the Hessian buys, and what it costs.':
    'Méthodes du second ordre : ce que la hessienne apporte, et ce qu’elle coûte.',
  'Gradient descent in 20 minutes': 'La descente de gradient en 20 minutes',
  'From one step size to the limits of descent.': 'D’un seul pas aux limites de la descente.',
  'Landscapes of networks': 'Paysages de réseaux',
  'Saddles, plateaus, cliffs and basins, and what networks add to them.':
    'Selles, plateaux, falaises et bassins, et ce que les réseaux y ajoutent.',
  Momentum: 'Inertie (momentum)',
  'What memory does for a step: stability, speed, and where it leads.':
    'Ce que la mémoire fait d’un pas : stabilité, vitesse, et où elle mène.',
  Stochastic: 'Stochastique',
  'Noise: where it comes from, what it costs, and how to calm it.':
    'Le bruit : d’où il vient, ce qu’il coûte, comment le calmer.',
  'As CMU 11-785 lectures it': 'Dans l’ordre du cours CMU 11-785',
  'Convergence, learning rates, momentum, incremental updates and trends.':
    'Convergence, taux d’apprentissage, inertie, mises à jour incrémentales et tendances.',
  'As Goodfellow, Bengio & Courville, chapter 8': 'Dans l’ordre de Goodfellow, Bengio & Courville, chapitre 8',
  'Challenges, basic algorithms, adaptive rates, second-order methods, strategies.':
    'Difficultés, algorithmes de base, taux adaptatifs, méthodes du second ordre, stratégies.',
  'As Larochelle’s neural networks class': 'Dans l’ordre du cours de réseaux de neurones de Larochelle',
  'Stochastic gradient descent, schedules, momentum and early stopping.':
    'Descente de gradient stochastique, calendriers, inertie et arrêt anticipé.',
  'As Martens lectures it (DeepMind × UCL, lecture 5)': 'Dans l’ordre du cours de Martens (DeepMind × UCL, cours 5)',
  'Gradient descent, momentum, second-order and stochastic methods, in that order.':
    'Descente de gradient, inertie, second ordre et méthodes stochastiques, dans cet ordre.',
  'As TUM I2DL: scaling optimization': 'Dans l’ordre de TUM I2DL : l’optimisation à grande échelle',
  'SGD, momentum, RMSProp, Adam, and Newton’s family.': 'SGD, inertie, RMSProp, Adam et la famille de Newton.',
})
