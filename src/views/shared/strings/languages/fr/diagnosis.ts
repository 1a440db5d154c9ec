import type { Part } from '../../catalogue.ts'

export const diagnosis: Part<'diagnosis'> = {
  because: (cause, say) => {
    switch (cause.kind) {
      case 'over-limit': {
        const limit =
          cause.over < 1
            ? `dépasse de ${say(100 * cause.over)}\u00a0% la limite de ${say(cause.limit)}`
            : `vaut ${say(1 + cause.over)} fois la limite de ${say(cause.limit)}`
        return cause.everywhere
          ? `Le taux d’apprentissage ${limit}.`
          : `Le taux d’apprentissage ${limit} que permet la courbure au départ.`
      }
      case 'steep':
        return `Il rebrousse chemin le long de l’axe raide : lr · λmax = ${say(cause.product)}, et la limite est ${say(cause.limit)}.`
      case 'plateau':
        return `Il se traîne : gᵀg est tombé à ${say(cause.slope)} sur un plateau.`
      case 'timid':
        return `Le taux d’apprentissage est ${say(100 * cause.share)}\u00a0% de ${say(cause.limit)}, qui serait encore stable là où il finit.`
      case 'saddle':
        return `Il repose sur un col : une valeur propre de la hessienne y est ${say(cause.eigenvalue)}.`
    }
  },
  offer: (remedy, say) => {
    switch (remedy.kind) {
      case 'rate':
        return `Mettre le taux d’apprentissage à ${say(remedy.lr)}`
      case 'steps':
        return `Faire ${remedy.steps} pas`
      case 'start':
        return `Partir d’à côté, en (${remedy.start.map(say).join(', ')})`
    }
  },
}
