import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { counted } = intlsOf('es')

export const inspector: Part<'inspector'> = {
  title: 'Mirar dentro de un paso',
  coming: 'Abriendo …',
  failed: 'No se pudo cargar esta parte. Vuelva a cargar la página para intentarlo de nuevo.',
  waiting: 'En cuanto haya un camino, se podrán abrir sus pasos.',
  whichRun: 'Ejecución',
  run: (position, name) => `${position}. ${name}`,
  step: (step) => `Paso ${step}`,
  ways: {
    stepBack: 'Paso atrás',
    lineBack: 'Línea atrás',
    lineForward: 'Línea adelante',
    stepForward: 'Paso adelante',
  },
  lines: 'Las líneas del método con los números de este paso',
  facts: {
    before: 'θ antes',
    gradient: 'Gradiente g',
    elsewhere: (at) => `tomado en ${at}`,
    given: 'tras ruido, recorte y decaimiento',
    rate: 'Tasa de aprendizaje',
    loss: 'Pérdida antes',
    after: 'θ después',
  },
  was: (value) => `era ${value}`,
  holds: 'se cumple',
  holdsNot: 'no se cumple',
  search: (trials) => `Cómo se encontró: ${counted(trials, 'intento', 'intentos')}`,
  passes: (passes) => counted(passes, 'pasada', 'pasadas'),
  columns: { pass: 'Pasada', name: 'Línea', value: 'Valor', asked: 'Preguntado a la pérdida' },
  more: (count) => counted(count, 'línea más', 'líneas más'),
  told: (line, lines, name, value) => `Línea ${line} de ${lines}: ${name === '' ? value : `${name} = ${value}`}`,
  test: 'prueba',
  show: 'Mostrar en las imágenes',
  shown: {
    vectors: 'Flechas: −g, lo que el método hace de él, el paso Δθ',
    'look-ahead': 'El punto anticipado y el gradiente allí',
    squares: 'Cuadrados: Σg² por coordenada',
    clipping: 'El gradiente antes y después de ruido y recorte',
    cloud: 'El gradiente de cada muestra, los del lote en naranja',
    ellipses: 'Elipses de igual área: de la hessiana H, de la matriz propia del método',
    signs: 'Dónde la pérdida se curva hacia abajo: en una dirección, en ambas (a trazos)',
    axes: 'Ejes de la hessiana, de longitud 1/√|λ| (rojo: negativo)',
    model: 'El modelo de la pérdida, su punto más bajo, la región de confianza',
    ball: 'La bola de ruido: a qué distancia del mínimo mantiene el ruido la ejecución',
  },
  showNote: 'Δθ, el punto anticipado y la región de confianza están a escala; los gradientes tienen su propia escala.',
  models: {
    title: 'Modelos de la pérdida en θ',
    columns: { model: 'Modelo', lowest: 'Punto más bajo', predicted: 'Baja', ratio: 'Cociente ρ' },
    kinds: { hessian: 'Hessiana H', 'gauss-newton': 'Gauss–Newton 2JᵀJ', damped: 'Amortiguado' },
    own: 'el del método',
  },
  curvature: {
    eigenvalues: 'Hessiana λ',
    condition: 'Condición κ',
    actual: 'La pérdida baja',
    effective: 'Paso / −gradiente (x, y)',
    slope: 'gᵀg',
    bend: 'gᵀHg',
    distance: (kind, place) => `Distancia (${kind}, ${place})`,
  },
  slice: {
    title: 'La pérdida a lo largo de este paso',
    key: {
      loss: 'pérdida',
      linear: 'modelo lineal',
      quadratic: 'modelo cuadrático',
      armijo: 'límite de Armijo, y dónde se cumple',
      wolfe: 'dónde se cumplen ambas condiciones de Wolfe',
      trial: 'intento de la búsqueda',
    },
    picture: (from, to, model, trials) =>
      `La pérdida de ${from} a ${to} a lo largo del paso; el modelo cuadrático dice ${model}. ${counted(trials, 'intento', 'intentos')} de una búsqueda.`,
  },
  own: {
    title: 'Comparar con un camino propio',
    about:
      'Suelte en esta página un archivo CSV o JSON con x e y de cada paso. Se dibuja punteado en las curvas de nivel y se compara con la ejecución de arriba. En PyTorch, estas líneas registran uno:',
    choose: 'Elegir un archivo …',
    remove: 'Quitar el camino',
    agrees: (points) =>
      `${counted(points, 'punto coincide', 'puntos coinciden')} con la ejecución, salvo el redondeo de precisión simple.`,
    parts: (step, distance) => `Los caminos se separan en el paso ${step}: allí distan ${distance}.`,
    faults: {
      empty: () => 'No hay ningún punto en este archivo.',
      json: () => 'Este JSON no se puede leer: se espera una lista de [x, y].',
      row: (row) => `La fila ${row} no tiene dos números finitos x e y.`,
      long: (rows) =>
        rows > 0 ? `Un camino tiene aquí ${rows} puntos como máximo.` : 'El archivo es demasiado grande.',
    },
    likely: (convention, until) =>
      until === undefined
        ? `La razón probable: ${convention}. Así coinciden todos los puntos.`
        : `Quizá ${convention}: así coinciden hasta el paso ${until}.`,
    conventions: {
      'eps-inside': () => 'ε está dentro de la raíz',
      'eps-before-correction': () => 'ε se suma antes de corregir el sesgo, como en Keras',
      'eps-1e-7': () => 'ε es 10⁻⁷, como en Keras',
      'no-correction': () => 'el sesgo no se corrige',
      correction: () => 'el sesgo se corrige',
      'decay-0.9': () => 'la memoria es 0.9, como en Keras',
      'sum-from-0.1': () => 'la suma de cuadrados empieza en 0.1, como en Keras',
      'sum-from-0.1-eps-inside': () => 'la suma de cuadrados empieza en 0.1 y ε está dentro de la raíz, como en Keras',
      'mean-of-gradients': () => 'el gradiente entra con el factor 1 − β',
      nesterov: () => 'la forma de Nesterov del momento',
      'look-ahead-kept': () => 'se registró el punto anticipado, el que guarda PyTorch',
      'point-kept': () => 'se registró el punto mismo, no el anticipado de PyTorch',
      'plain-momentum': () => 'momento simple, sin anticipar',
      'no-momentum': () => 'sin momento',
      rate: (lr) => `la tasa de aprendizaje es ${lr}`,
    },
  },
  monitorsTitle: 'A lo largo de la ejecución',
  monitors: {
    rate: 'Tasa de aprendizaje, y 2gᵀg / gᵀHg (a rayas)',
    sharpness: 'Agudeza λmax, y 2 / tasa de aprendizaje (a rayas)',
    decrease: 'Descenso de la pérdida, y del modelo (a rayas)',
    effective: 'Paso / −gradiente según x, y según y (a trazos)',
    turn: 'cos de este paso con el anterior',
  },
  against: {
    rate: (value, bound) => `${value} frente a ${bound}`,
    sharpness: (value, bound) => `${value} frente a ${bound}`,
    decrease: (value, bound) => `${value}, previsto ${bound}`,
    effective: (value, bound) => `${value} según x, ${bound} según y`,
    turn: (value) => value,
  },
}
