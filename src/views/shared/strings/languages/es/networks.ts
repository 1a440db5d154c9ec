import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number, counted } = intlsOf('es')

export const networks: Part<'networks'> = {
  title: 'Lo que responden las redes',
  loss: (loss) => `pérdida ${loss}`,
  right: (right) => `${right}\u00a0% correctas`,
  lossAndRight: (loss, right) => `pérdida ${loss} · ${right}\u00a0% correctas`,
  noPlane: (inputs) =>
    `Las muestras tienen ${number(inputs)} entradas: no hay plano donde dibujarlas. Las curvas de abajo muestran el entrenamiento.`,
  boundary: (members) =>
    members === 1 ? 'Frontera de decisión de una red' : `Fronteras de decisión de ${number(members)} redes`,
  curve: (members) => (members === 1 ? 'Curva ajustada por una red' : `Curvas ajustadas por ${number(members)} redes`),
  values: (members) => (members === 1 ? 'Valores que da una red' : `Valores que dan ${number(members)} redes`),
  samples: (training, validation) =>
    validation === 0
      ? counted(training, 'muestra', 'muestras')
      : `${number(training)} muestras de entrenamiento y ${number(validation)} de validación`,
  picture: (what, step, data, standing) => `${what} en el paso ${number(step)}, sobre ${data}: ${standing}.`,
  best: (step) => `mejor validación en el paso ${number(step)}`,
  bandNote: 'Medianas de las redes y bandas de cuartil a cuartil.',
  validationNote: 'Fino: muestras de validación.',
  bestNote: 'Anillo: lo mejor.',
  stopped: (step) => `parada temprana en el paso ${number(step)}`,
  stopNote: 'Punteado: parada, vuelta al anillo.',
  validationOf: (name) => `${name}, validación`,
  happened: (name, first, last, steps) =>
    `${name}: la pérdida pasó de ${first} a ${last} en ${counted(steps, 'paso', 'pasos')}.`,
  happenedMany: (name, count, last, low, high) =>
    `${name}: de ${number(count)} redes, la mitad acaba con una pérdida entre ${low} y ${high}; la mediana es ${last}.`,
  wasStopped: (step, best) =>
    `Se detuvo pronto, en el paso ${number(step)}, y volvió a los pesos del paso ${number(best)}.`,
  diverged: (name, step) =>
    `${name} dejó los números finitos en el paso ${number(step)} y se queda en sus últimos pesos: la tasa de aprendizaje es demasiado grande.`,
  rightOf: (training, validation) =>
    validation === undefined
      ? `Clasifica bien el ${training}\u00a0% de las muestras.`
      : `Clasifica bien el ${training}\u00a0% de las muestras de entrenamiento y el ${validation}\u00a0% de las demás.`,
  overfits: (step, best, last) =>
    `En validación fue mejor en el paso ${number(step)} (pérdida ${best}) y acaba en ${last}: sobreajuste.`,
  inside: {
    title: 'Capas: activaciones, pesos y su tamaño',
    of: (name, step, member) =>
      `${name}${member === 0 ? '' : `, red ${number(member)}`}, en el paso ${number(step)}. Naranja es menor que 0, azul mayor. El título de una imagen elige otra ejecución.`,
    layer: 'Capa',
    hidden: (layer) => `oculta ${layer}`,
    outputs: 'salidas',
    activations: 'Activaciones sobre las entradas',
    weights: 'Pesos, el sesgo al final',
    activationScale: 'Tamaño de las activaciones',
    gradientScale: 'Tamaño del gradiente',
  },
  spectrum: {
    title: 'Curvatura: valores propios de la hessiana a lo largo del camino',
    axis: 'pasos',
    measuring: (done, all) => `Calculando valores propios: ${number(done)} de ${number(all)} pasos …`,
    tooMany: (parameters) =>
      `Esta red tiene ${number(parameters)} pesos; los valores propios se calculan hasta 400. Haga capas más estrechas o quite alguna.`,
    edge: (value) => `límite de estabilidad: ${value}`,
    told: (name, top, step, edge) =>
      `${name}: el mayor valor propio es ${top} en el paso ${number(step)}${edge === undefined ? '; este método escala sus pasos por sí mismo y no le corresponde un único límite de estabilidad.' : `; por encima de ${edge} los pasos crecen a lo largo de su vector propio.`}`,
  },
  names: {
    moons: 'Dos lunas',
    circles: 'Círculos',
    spiral: 'Espiral',
    blobs: 'Nubes',
    checkerboard: 'Tablero de ajedrez',
    sine: 'Seno',
    step: 'Escalón',
    linear: 'lineal',
    sigmoid: 'sigmoide',
    logistic: 'Pérdida logística',
    squared: 'Error cuadrático',
    softmax: 'Entropía cruzada softmax',
    hinge: 'Pérdida bisagra',
    constant: 'Constante',
    uniform: 'Uniforme',
    glorot: 'Glorot (normalizada)',
    orthogonal: 'Ortogonal',
    sparse: 'Dispersa',
  },
  group: 'Redes neuronales',
  ready: {
    moons: 'Dos lunas',
    circles: 'Un círculo en un anillo',
    xor: 'XOR: cuadrantes opuestos',
    spiral: 'Dos espirales',
    blobs: 'Cuatro nubes, cuatro clases',
    checkerboard: 'Tablero de ajedrez',
    sine: 'Ajustar un seno',
    step: 'Ajustar un escalón',
    deep: 'Profunda y estrecha: diez capas de 8',
    overfit: 'Pocas muestras con ruido: sobreajuste',
  },
  shows: {
    moons: 'Dos clases que ninguna recta separa: la frontera tiene que curvarse.',
    circles: 'Una clase rodea a la otra: la frontera tiene que cerrarse.',
    xor: 'Una sola unidad no separa cuadrantes opuestos; el inicio decide si cuatro pueden.',
    spiral: 'Los brazos se enroscan: difícil para redes pequeñas y métodos lentos.',
    blobs: 'Una salida por clase; la mayor la nombra.',
    checkerboard: 'Muchas islas: una red ancha puede, una estrecha no.',
    sine: 'Una curva en lugar de clases: una entrada, un valor.',
    step: 'Un salto necesita pesos grandes; los pasos pequeños tardan en hallarlos.',
    deep: 'Los gradientes se apagan de capa en capa. Añada conexiones residuales o use K-FAC.',
    overfit: 'La pérdida de validación baja y vuelve a subir: pare antes o penalice los pesos grandes.',
  },
  data: {
    title: 'Datos',
    kind: 'muestras',
    own: 'propias',
    samples: 'número de muestras',
    noise: 'ruido',
    classes: 'clases',
    split: 'parte para entrenar',
  },
  layers: {
    group: 'Red',
    title: 'Capas',
    inputs: 'entradas',
    outputs: 'salidas',
    hidden: (layer) => `capa oculta ${layer}`,
    width: (layer) => `unidades de la capa oculta ${layer}`,
    narrower: (layer) => `Una unidad menos en la capa oculta ${layer}`,
    wider: (layer) => `Una unidad más en la capa oculta ${layer}`,
    remove: (layer) => `Quitar la capa oculta ${layer}`,
    add: 'Añadir una capa',
    parameters: (count, most) => `${number(count)} pesos y sesgos; como mucho ${number(most)}.`,
  },
  activation: 'activación',
  several: 'una por capa',
  normalization: 'normalización',
  normalizations: { none: 'ninguna', batch: 'sobre el lote', layer: 'sobre la capa' },
  skip: 'conexiones residuales',
  lossLabel: 'pérdida',
  l2: 'penalización de pesos grandes (λ)',
  initialization: 'primeros pesos',
  given: 'dados uno a uno',
  scale: 'tamaño de los primeros pesos',
  usual: 'Tomar las capas habituales',
  training: {
    stop: 'Parada temprana',
    patience: 'pasos de paciencia',
    stopHint:
      'Se detiene cuando la pérdida de validación no ha bajado durante tantos pasos, y guarda los pesos que allí fueron los mejores.',
    noValidation: 'La parada temprana necesita muestras de validación: elija una parte de entrenamiento menor que 1.',
    plan: 'Plan del entrenamiento',
    noPlan: 'Ninguno: todo a la vez',
    plans: {
      curriculum: {
        name: 'Currículo',
        does: 'Primero vienen las muestras cuyos vecinos tienen el mismo objetivo; la parte usada crece hasta tomarlas todas.',
      },
      continuation: {
        name: 'Continuación',
        does: 'Cada paso toma el gradiente en pesos desplazados por ruido normal, una muestra de la pérdida suavizada; el desenfoque desaparece.',
      },
      layerwise: {
        name: 'Capa por capa',
        does: 'Las capas ocultas entran una tras otra, cada una entrenada sola sobre lo que dan las anteriores, fijas; después todas juntas.',
      },
    },
  },
  start: {
    seed: 'semilla',
    again: 'Nuevo inicio aleatorio',
    againHint: 'Otra semilla: otros primeros pesos y otras muestras del mismo tipo',
    members: 'redes por ejecución',
    count: (count) => number(count),
    hint: 'Todas las ejecuciones empiezan con los mismos pesos. De varias redes, cada una tiene los suyos; se dan medianas.',
  },
  own: {
    summary: 'Muestras propias',
    summaryUsed: (rows) => `Muestras propias: ${counted(rows, 'fila', 'filas')}`,
    field: 'Una tabla: entradas y, en la última columna, una clase o un valor. Péguela o suelte aquí un archivo',
    remove: 'Volver a las muestras generadas',
    back: 'Las dos lunas han vuelto.',
    used: (rows) => `${counted(rows, 'muestra en uso', 'muestras en uso')}.`,
    scaled: 'Las entradas de valores grandes se han centrado y escalado.',
    stays: 'Sigue en uso lo que había antes.',
    line: (line, message) => `Línea ${number(line)}: ${message}`,
    oneColumn: 'hay una sola columna; se necesitan al menos dos, una entrada y una clase.',
    manyColumns: (most) => `hay más de ${number(most)} columnas; quite algunas.`,
    unequal: (columns, first) => `hay ${number(columns)} columnas, y en la primera fila ${number(first)}.`,
    noNumber: (cell, column) => `«${cell}» en la columna ${column} no es un número finito; corríjalo o quite la fila.`,
    tooMany: (most) => `hay más de ${number(most)} filas; quite algunas.`,
    fewRows: 'Se necesitan al menos dos filas de números, como 0.5, 1.2, 0.',
  },
}
