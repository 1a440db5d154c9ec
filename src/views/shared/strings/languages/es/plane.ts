import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number } = intlsOf('es')

export const plane: Part<'plane'> = {
  title: 'Pérdida alrededor de los pesos',
  surface: 'la pérdida en un plano que pasa por los pesos',
  coming: 'La pérdida alrededor de los pesos llega enseguida …',
  choose: 'Plano',
  kinds: {
    principal: 'direcciones principales de las trayectorias',
    random: 'dos direcciones aleatorias, por filtros',
    line: 'entre los finales de dos ejecuciones',
    triangle: 'entre los finales de tres ejecuciones',
    copy: 'hacia una copia simétrica',
    weights: 'dos de los pesos',
  },
  another: 'Otras direcciones',
  weight: (axis) => `peso a lo largo de ${axis}`,
  picture: 'Como',
  pictures: { contour: 'Contorno', landscape: '3D' },
  copies: 'Copias simétricas',
  copiesHint: 'Unidades ocultas en otro orden: la misma red en otro lugar del espacio de pesos',
  curvature: 'Curvatura',
  curvatureHint:
    'Elipses de igual área donde está la primera ejecución: de la hessiana H (roja donde es negativa), de Gauss–Newton, de los factores de K-FAC',
  copyOf: (name, copy) => `${name}, copia ${copy}`,
  few: 'Hay muy pocas ejecuciones para este plano; añade una o elige otro plano.',
  share: (held, chance, parameters) =>
    `El plano contiene el ${held} del movimiento de las trayectorias; uno aleatorio contendría cerca del ${chance} de ${number(parameters)} dimensiones.`,
  still: 'Las trayectorias no se mueven: todos los planos contienen lo mismo de ellas.',
  exploding: {
    'left out': 'Las trayectorias que explotan no se cuentan.',
    cut: 'De una trayectoria que explota solo cuenta lo anterior.',
  },
}
