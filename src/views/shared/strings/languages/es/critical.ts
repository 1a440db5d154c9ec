import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { counted } = intlsOf('es')

export const critical: Part<'critical'> = {
  kinds: { minimum: 'Mínimo', saddle: 'Punto de silla', maximum: 'Máximo' },
  labels: { minimum: 'mín', saddle: 'silla', maximum: 'máx' },
  loss: 'pérdida',
  at: 'en',
  eigenvalues: 'λ hessiana',
  kink: 'ninguno: un pliegue',
  count: {
    minimum: (count) => counted(count, 'mínimo', 'mínimos'),
    saddle: (count) => counted(count, 'punto de silla', 'puntos de silla'),
    maximum: (count) => counted(count, 'máximo', 'máximos'),
  },
  group: (counts) => `Puntos críticos: ${counts}; las flechas van de uno a otro`,
  point: (kind, place, loss, curvature) => `${kind} en ${place}: pérdida ${loss}, ${curvature}`,
  curvature: (values) => `valores propios de la hessiana ${values}`,
  noCurvature: 'un pliegue sin hessiana',
  sentence: (counts, told) => `Puntos críticos encontrados: ${counts}. ${told}.`,
  andMore: (count) => `${count} más`,
  title: 'Puntos críticos',
  none: 'No se encontró mínimo, punto de silla ni máximo en esta parte del plano.',
  columns: { kind: 'Clase', x: 'x', y: 'y', loss: 'Pérdida', eigenvalues: 'Valores propios de la hessiana' },
  more: (shown, all) => `Los primeros ${shown} de ${all}, los mínimos más bajos antes que los demás.`,
}
