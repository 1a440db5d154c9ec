import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number, counted } = intlsOf('es')

export const own: NonNullable<Part<'data'>['own']> = {
  summary: 'Datos propios',
  summaryUsed: (rows) => `Datos propios: ${counted(rows, 'fila', 'filas')}`,
  field: 'Dos columnas, u y v: pegue una tabla o suelte aquí un archivo',
  file: 'Elegir un archivo …',
  remove: 'Volver a las muestras generadas',
  back: 'Las muestras generadas han vuelto.',
  scale: 'centrar y escalar ambas columnas',
  scaleU: 'centrar y escalar u',
  used: (rows) => `${counted(rows, 'fila está', 'filas están')} en uso.`,
  longLink: (length) =>
    `Con esta tabla el enlace tiene ${number(length)} caracteres: para pasarlo, guarde el experimento como archivo.`,
  tableStays: 'La tabla anterior sigue en uso.',
  samplesStay: 'Se quedan las muestras generadas.',
  line: (line, message) => `Línea ${number(line)}: ${message}`,
  oneColumn: 'hay una sola columna; hacen falta dos, u y v, con una coma, un punto y coma o un tabulador entre ellas.',
  columns: (count) =>
    `hay ${number(count)} columnas; hacen falta dos, u y v. Si los números llevan coma decimal, separe las columnas con punto y coma.`,
  empty: (column) => `la columna ${column} está vacía; cada fila necesita dos números.`,
  noNumber: (cell, column) => `«${cell}» en la columna ${column} no es un número; escríbalo como 1.5 o 2e-3.`,
  notFinite: (cell, column) =>
    `«${cell}» en la columna ${column} no es un número finito; quite la fila o ponga un número.`,
  tooLarge: (cell, column) => `«${cell}» en la columna ${column} es demasiado grande; como mucho 1e30.`,
  label: (cell, values) => `v es ${cell}, pero aquí debe ser ${values.join(' o ')}.`,
  tooMany: (most) => `hay más de ${number(most)} filas; quite algunas.`,
  nothing: 'No hay filas con números; cada fila necesita dos, como 1.5, 2.',
  oneRow: 'Una fila no es un conjunto de datos; hacen falta al menos dos.',
  largeFile: 'El archivo pasa de 64 MB; tome una parte.',
  noReader: 'No se pudo cargar lo que lee las tablas; compruebe la conexión y pegue otra vez.',
  lostFile: 'No se pudo leer el archivo; elíjalo de nuevo.',
}
