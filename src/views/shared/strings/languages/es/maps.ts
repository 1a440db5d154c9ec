import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { counted, number } = intlsOf('es')

export const maps: Part<'maps'> = {
  title: 'Mapas: cada inicio, cada ajuste',
  part: 'los mapas',
  kind: 'Qué se representa',
  kinds: { starts: 'Todos los inicios', rate: 'Un ajuste', plane: 'Dos ajustes', seeds: 'Inicios × semillas' },
  run: 'Ejecución',
  across: 'En horizontal',
  up: 'En vertical',
  nothingToVary: {
    rate: 'Ninguna ejecución tiene aquí un ajuste que se pueda variar.',
    plane: 'Esta ejecución tiene menos de dos ajustes que se puedan variar; elija otra.',
  },
  coming: 'Se está calculando el mapa…',
  refining: (share) => `Refinando: ${share} hecho`,
  size: (cells, steps, memory) =>
    `${counted(cells, 'ejecución', 'ejecuciones')} de ${counted(steps, 'paso', 'pasos')}; las respuestas ocupan ${memory}.`,
  seeds: {
    hint: (count, noisy) =>
      noisy
        ? `Cada inicio ${counted(count, 'vez', 'veces')}, con otros números aleatorios cada vez: banda del 10\u00a0% al 90\u00a0% de las últimas pérdidas, línea por su media, trazos por su mediana.`
        : `Cada inicio ${counted(count, 'vez', 'veces')}. Esta ejecución no tiene ruido y todas terminan igual: dele un gradiente con ruido.`,
    band: '10\u00a0% a 90\u00a0%',
    share: 'parte de las ejecuciones',
    at: (start, mean, median, low, high) =>
      `${start}: media ${mean}, mediana ${median}, 80\u00a0% entre ${low} y ${high}`,
  },
  takes: (time) => `Aquí tarda unos ${time}.`,
  tooMany: (cells, most) =>
    `${number(cells)} ejecuciones de esta longitud son más de lo que se debe pedir a este dispositivo (${number(most)}); tome menos pasos.`,
  colours: 'Tono: dónde termina un inicio; cuanto más oscuro, más tarde.',
  steps: (steps) => counted(steps, 'paso', 'pasos'),
  stepsToRest: 'pasos hasta el reposo',
  lastLoss: 'última pérdida',
  shown: 'Qué se muestra',
  shows: { steps: 'Pasos', loss: 'Pérdida' },
  classes: {
    minimum: (x, y) => `mínimo (${x},\u00a0${y})`,
    saddle: (x, y) => `punto de silla (${x},\u00a0${y})`,
    maximum: (x, y) => `máximo (${x},\u00a0${y})`,
    rest: 'en reposo',
    elsewhere: 'en reposo en otro lugar',
    diverged: 'diverge',
    stalled: 'estancado',
    running: 'aún en movimiento',
  },
  others: (count) => counted(count, 'lugar más', 'lugares más'),
  start: (x, y) => `Inicio (${x}, ${y})`,
  loss: (loss) => `pérdida ${loss}`,
  noLoss: 'sin pérdida en el inicio',
  noLossHere:
    'Algunos inicios o ajustes no tienen pérdida: allí la fórmula no tiene un valor real, y la ejecución acaba antes de su primer paso.',
  best: (most, setting) => `${most} con ${setting}`,
  lowest: (loss, setting) => `nunca en reposo; pérdida mínima ${loss} con ${setting}`,
  lowestLoss: (loss, setting) => `pérdida mínima ${loss} con ${setting}`,
  take: 'Haga clic o arrastre para tomar lo que hay bajo el puntero; las flechas mueven, Intro toma.',
  picture: (what) => `Mapa de ${what}`,
  noneRests: (steps) => `Ninguno llega al reposo en ${counted(steps, 'paso', 'pasos')}.`,
  nowhereRests: (methods, steps) =>
    `Ninguna ejecución de ${methods} llega al reposo en ${counted(steps, 'paso', 'pasos')}.`,
  edge: 'límite de estabilidad: lr · L = 2 (1 + β)',
  optimum: 'óptimo de Polyak',
  failed: (reason) => `No hay mapa: ${reason}`,
  distributions: {
    title: 'Métodos comparados: muchos inicios, muchas semillas',
    part: 'la comparación de métodos',
    over: 'Qué varía',
    questions: { starts: 'Según los inicios', seeds: 'Según las semillas' },
    coming: 'Se están calculando las ejecuciones…',
    failed: (reason) => `No hay comparación: ${reason}`,
    overStarts: (count, own) =>
      own
        ? `Cada método, con los mismos inicios: ${counted(count, 'inicio', 'inicios')}.`
        : `Cada método, con los mismos inicios: ${counted(count, 'inicio', 'inicios')}, en una cuadrícula sobre el dominio; elija otros en «inicios».`,
    overSeeds: (count, noisy) =>
      noisy
        ? `Cada método ${counted(count, 'vez', 'veces')} desde el mismo inicio, con otros números aleatorios cada vez.`
        : `Cada método ${counted(count, 'vez', 'veces')} desde el mismo inicio. Ninguno tiene ruido, así que todas sus ejecuciones son iguales: dé a uno un gradiente con ruido.`,
    profile: 'Perfil de rendimiento: inicios resueltos en τ × los pasos del mejor método',
    factor: 'τ: pasos respecto a los del mejor',
    converged: 'Proporción convergida según el paso',
    byStep: (step) => `paso ${number(step)}`,
    step: 'paso',
    spread: 'Pérdida según el paso: media y banda del 10\u00a0% al 90\u00a0%',
    histogram: 'Dónde terminan: proporción de ejecuciones según la última pérdida',
    lastLoss: 'última pérdida',
    mean: 'media',
    median: 'mediana',
    least: 'la menor',
    largest: 'la mayor',
    run: 'Ejecución',
    table: 'Como tabla',
    tableOf: (title) => `Tabla de «${title}»`,
  },
}
