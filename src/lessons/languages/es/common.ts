import { lessonTexts } from '../lesson-texts.ts'

/** Topics, courses, and the names of runs; `{}` is what stands there. */
export default lessonTexts({
  'gradient descent': 'descenso de gradiente',
  'heavy ball': 'bola pesada',
  step: 'paso',
  steps: 'pasos',
  distance: 'distancia',
  'x over the steps': 'x a lo largo de los pasos',
  'rate {}': 'tasa {}',
  'memory {}': 'memoria {}',
  'batch of {}': 'lote de {}',
  conditioning: 'condicionamiento',
  'step size': 'tamaño del paso',
  momentum: 'momento',
  curvature: 'curvatura',
  'line search': 'búsqueda lineal',
  stochastic: 'estocástico',
  schedules: 'planes de la tasa',
  averaging: 'promediado',
  adaptive: 'adaptativo',
  landscapes: 'relieves',
  networks: 'redes',
  'Adaptive methods': 'Métodos adaptativos',
  'A rate for each coordinate: what it evens out, and where it fails.':
    'Una tasa para cada coordenada: qué iguala y dónde falla.',
  Curvature: 'Curvatura',
  'Second-order methods: what the Hessian buys, and what it costs.':
    'Métodos de segundo orden: qué aporta la hessiana y qué cuesta.',
  'Gradient descent in 20 minutes': 'Descenso de gradiente en 20 minutos',
  'From one step size to the limits of descent.': 'De un solo tamaño de paso a los límites del descenso.',
  'Landscapes of networks': 'Relieves de redes',
  'Saddles, plateaus, cliffs and basins, and what networks add to them.':
    'Puntos de silla, mesetas, acantilados y cuencas, y lo que añaden las redes.',
  Momentum: 'Momento',
  'What memory does for a step: stability, speed, and where it leads.':
    'Qué hace la memoria por un paso: estabilidad, velocidad y adónde lleva.',
  Stochastic: 'Estocástico',
  'Noise: where it comes from, what it costs, and how to calm it.':
    'El ruido: de dónde viene, qué cuesta y cómo calmarlo.',
  'As CMU 11-785 lectures it': 'En el orden de CMU 11-785',
  'Convergence, learning rates, momentum, incremental updates and trends.':
    'Convergencia, tasas de aprendizaje, momento, actualizaciones incrementales y tendencias.',
  'As Goodfellow, Bengio & Courville, chapter 8': 'En el orden de Goodfellow, Bengio & Courville, capítulo 8',
  'Challenges, basic algorithms, adaptive rates, second-order methods, strategies.':
    'Dificultades, algoritmos básicos, tasas adaptativas, métodos de segundo orden, estrategias.',
  'As Larochelle’s neural networks class': 'En el orden del curso de redes neuronales de Larochelle',
  'Stochastic gradient descent, schedules, momentum and early stopping.':
    'Descenso de gradiente estocástico, planes de la tasa, momento y parada temprana.',
  'As Martens lectures it (DeepMind × UCL, lecture 5)': 'En el orden de la clase de Martens (DeepMind × UCL, clase 5)',
  'Gradient descent, momentum, second-order and stochastic methods, in that order.':
    'Descenso de gradiente, momento, segundo orden y métodos estocásticos, en ese orden.',
  'As TUM I2DL: scaling optimization': 'En el orden de TUM I2DL: optimización a escala',
  'SGD, momentum, RMSProp, Adam, and Newton’s family.': 'SGD, momento, RMSProp, Adam y la familia de Newton.',
})
