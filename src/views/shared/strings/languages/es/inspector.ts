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
}
