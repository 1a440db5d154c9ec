import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { counted } = intlsOf('es')

export const editors: Part<'editors'> = {
  step: 'Un paso, una línea por asignación',
  stepHint:
    'theta es el punto, g su gradiente, f su pérdida, t el paso; grad(p), f(p) y hessian(p) preguntan en otro punto, gram(p) por JᵀJ de una suma de cuadrados.',
  write: 'Escribir su propio paso',
  writeHint: (name) => `Partir del texto de ${name} y cambiarlo`,
  own: (name) => `${name}, versión propia`,
  running: 'En marcha',
  stillRunning: 'La última versión válida sigue en marcha',
  makeParameter: (name) => `Hacer de ${name} un parámetro`,
  remember: (name) => `Recordar ${name} de paso en paso`,
  memory: 'Recordado de paso en paso',
  memoryStart: (name) => `${name} al inicio`,
  startsAt: 'empieza en',
  memoryKind: (name) => `Lo que recuerda ${name}`,
  memoryVector: 'un vector',
  memoryVectors: 'los últimos vectores',
  memoryNumbers: 'los últimos números',
  memoryColumns: (name) => `Cuántos recuerda ${name}`,
  preview: 'Fórmula',
  trouble: (finding, line) => `${finding} Está en «${line}». Otro inicio u otro método sigue adelante.`,
  fit: 'Ajustar el dominio a la fórmula',
  fitHint: 'Mientras esté activo, la parte del plano sigue a la fórmula al escribir; fijar un extremo lo desactiva',
  searching: 'Buscando mínimos y puntos de silla …',
  found: (counts) => `Encontrado aquí: ${counts}.`,
  foundNone: 'Aquí no se encontró ningún mínimo ni punto de silla.',
  gallery: {
    open: 'Todas las superficies …',
    title: 'Superficies',
    search: 'Buscar por el nombre o por lo que muestra',
    count: (count) => counted(count, 'superficie', 'superficies'),
    none: (text) => `Ninguna superficie tiene «${text}» en su nombre ni en lo que muestra.`,
    list: 'Superficies',
    choose: (name, shows) => `${name}: ${shows}`,
    failed: 'No se pudieron cargar las superficies; vuelva a cargar la página para intentarlo de nuevo.',
  },
}
