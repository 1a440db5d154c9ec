import type { Part } from '../../catalogue.ts'
import type { Nearest } from '../../../outcome.ts'
import { intlsOf } from '../intl.ts'

const { counted } = intlsOf('es')

export const results: Part<'results'> = {
  whichChart: 'Qué gráfica',
  charts: {
    loss: 'Pérdida',
    gradient: 'Gradiente',
    distance: 'Distancia',
    length: 'Longitud del paso',
    all: 'Las cuatro',
  },
  chartNames: {
    loss: 'pérdida',
    accuracy: '% de ejemplos correctos',
    gradient: 'norma del gradiente',
    distance: 'distancia al mínimo más cercano',
    length: 'longitud del paso',
  },
  across: 'Eje horizontal',
  by: { step: 'por pasos', evaluations: 'por evaluaciones', epochs: 'por época', samples: 'por muestras vistas' },
  logAxis: 'eje log',
  listen: 'Escuchar',
  listenTitle: 'Oír la pérdida de cada método por turno: una nota aguda es una pérdida alta',
  listenTo: (run) => `Escuchar ${run}`,
  stop: 'Parar',
  listening: (run, first, last) => `Se oye ${run}: pérdida de ${first} a ${last}.`,
  noSound: 'Este navegador no tiene sonido con que tocar la pérdida.',
  whatHappened: 'Qué ha pasado',
  announcements: 'Avisos',
  table: 'Resultados',
  columns: {
    method: 'Método',
    settings: 'Ajustes',
    state: 'Desenlace',
    loss: 'Pérdida final',
    gradient: 'Norma del gradiente',
    distance: 'Distancia al mínimo',
    validation: 'Pérdida de validación',
    steps: 'Pasos hasta converger',
    evaluations: 'Evaluaciones',
  },
  states: { converged: 'converge', diverged: 'diverge', stalled: 'se detiene', running: 'sigue en camino' },
  stoppedEarly: 'parada temprana',
  setting: {
    stop: (patience) => `parada tras ${patience}`,
    noise: (sigma) => `ruido ${sigma}`,
    noises: 'ruido',
    batch: (size) => `lote de ${size}`,
    norm: (limit) => `norma ≤ ${limit}`,
    average: (name) => name,
  },
  copy: 'Copiar como CSV',
  copied: 'La tabla está en el portapapeles.',
  copyByHand: 'El navegador no deja copiar a la página. Aquí está la tabla: cópiela con Ctrl+C o ⌘C.',
  none: '–',
  stopped: (step, steps) => `Parado en el paso ${step} de ${steps}.`,
  andMore: (count) => `y ${count} más`,
  chart: (label, across, steps, scale) =>
    `Gráfica: ${label} ${across === 'step' ? '' : 'por evaluaciones, '}en ${counted(steps, 'paso', 'pasos')}, eje ${scale === 'log' ? 'logarítmico' : 'lineal'}.`,
  fromTo: (run, first, last) => `${run} de ${first} a ${last}`,
  values: (measure, told) => `${measure}: ${told}`,
  ranges: (measure, told) => `${measure.charAt(0).toUpperCase()}${measure.slice(1)}: ${told}.`,
  noMinimum: 'aquí no se conoce ningún mínimo',
  noMethod: 'Aún no hay método. Añada uno para ver su curva.',
  aboveMinimum: (name) => `${name} sobre el mínimo`,
  linearBelowZero: (name) => `lineal, porque «${name}» baja de cero`,
  linearBelowMinimum: (name) => `lineal, porque «${name}» baja del mínimo conocido`,
  linearNoneAbove: (name) => `lineal, porque «${name}» no está en ningún punto sobre el mínimo`,
  cut: (side) => `Desde aquí la curva está por ${side === 'above' ? 'encima' : 'debajo'} del borde de la gráfica.`,
  axes: { step: 'paso', evaluations: 'evaluaciones', epochs: 'épocas', samples: 'muestras vistas' },
  playHead: 'Cabezal de reproducción',
  headAt: (step, steps, values) => `paso ${step} de ${steps}${values === '' ? '' : `; ${values}`}`,
}

const manner = {
  oscillates: ', oscilando de lado a lado del valle',
  swings: ', tras amplios vaivenes',
  straight: '',
}
const inSteps = (steps: number): string => counted(steps, 'paso', 'pasos')

export const outcomes: Part<'outcomes'> = {
  outcome: (outcome, steps, say) => {
    const point = ([x, y]: readonly [number, number]): string => `(${say(x)}, ${say(y)})`
    const which = { lowest: 'el mínimo más bajo', equal: 'el mínimo', local: 'un mínimo local' }
    const name = ({ rank, minimum }: Nearest): string =>
      rank === 'only' ? 'el mínimo' : `${which[rank]}, en ${point(minimum.at)}`
    const to = (nearest: Nearest): string => `a ${name(nearest)}`.replace(/^a el /, 'al ')
    const away = ({ distance, rank }: Nearest): string =>
      `a ${say(distance)} del mínimo${rank === 'only' ? '' : ' más cercano'}`
    const distance = (nearest: Nearest | undefined): string =>
      nearest ? `, ${away(nearest)} tras ${inSteps(steps)}` : ''
    switch (outcome.kind) {
      case 'diverges':
        return `diverge en el paso ${outcome.step}`
      case 'leaves':
        return `sale de la imagen en el paso ${outcome.step} y no vuelve`
      case 'reaches':
        return `alcanza ${name(outcome.nearest)}, en ${inSteps(outcome.step)}${manner[outcome.motion]}`
      case 'nears':
        return `se acerca ${to(outcome.nearest)}, en ${inSteps(outcome.step)}${manner[outcome.motion]}, y acaba a ${say(outcome.nearest.distance)} de él`
      case 'rests':
        return `queda en reposo en ${point(outcome.at)} tras ${inSteps(outcome.step)}, donde no hay mínimo`
      case 'hovers':
        return `ronda ${name(outcome.nearest)}, a ${say(outcome.within)} como mucho`
      case 'oscillates':
        return `oscila de lado a lado del valle${distance(outcome.nearest)}`
      case 'stops':
        return `deja de moverse en el paso ${outcome.step}${outcome.nearest ? `, ${away(outcome.nearest)}` : ''}`
      case 'continues':
        if (!outcome.nearest) return `acaba en ${point(outcome.at)} tras ${inSteps(steps)}`
        return `${outcome.creeps ? 'apenas avanza' : 'sigue en camino'}${distance(outcome.nearest)}`
    }
  },
  batch: (end) => {
    const ends = 'state' in end ? [end] : end
    const words = {
      converged: ['converge', 'convergen'],
      diverged: ['diverge', 'divergen'],
      stalled: ['se para pronto', 'se paran pronto'],
      running: ['sigue en camino', 'siguen en camino'],
    } as const
    const told = (['converged', 'diverged', 'stalled', 'running'] as const).flatMap((state) => {
      const members = ends.filter((one) => one.state === state).length
      return members > 0 ? [`${members} ${words[state][members === 1 ? 0 : 1]}`] : []
    })
    return `desde ${counted(ends.length, 'inicio', 'inicios')}: ${told.join(', ')}`
  },
  refused: 'no se puede calcular en este problema',
  sentence: (run, told) => `${run} ${told}.`,
}
