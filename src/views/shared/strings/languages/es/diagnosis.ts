import type { Part } from '../../catalogue.ts'

export const diagnosis: Part<'diagnosis'> = {
  because: (cause, say) => {
    switch (cause.kind) {
      case 'over-limit': {
        const limit =
          cause.over < 1
            ? `supera en un ${say(100 * cause.over)}\u00a0% el límite de ${say(cause.limit)}`
            : `es ${say(1 + cause.over)} veces el límite de ${say(cause.limit)}`
        return cause.everywhere
          ? `La tasa de aprendizaje ${limit}.`
          : `La tasa de aprendizaje ${limit} que permite la curvatura en el inicio.`
      }
      case 'steep':
        return `Vuelve atrás a lo largo del eje empinado: lr · λmax = ${say(cause.product)}, y el límite es ${say(cause.limit)}.`
      case 'plateau':
        return `Se arrastra: gᵀg ha caído a ${say(cause.slope)} en una meseta.`
      case 'timid':
        return `La tasa de aprendizaje es el ${say(100 * cause.share)}\u00a0% de ${say(cause.limit)}, que aún sería estable donde termina.`
      case 'saddle':
        return `Descansa en un punto de silla: un valor propio de la matriz hessiana allí es ${say(cause.eigenvalue)}.`
    }
  },
  offer: (remedy, say) => {
    switch (remedy.kind) {
      case 'rate':
        return `Poner la tasa de aprendizaje en ${say(remedy.lr)}`
      case 'steps':
        return `Dar ${remedy.steps} pasos`
      case 'start':
        return `Empezar al lado, en (${remedy.start.map(say).join(', ')})`
    }
  },
}
