import type { Part } from '../../catalogue.ts'
import type { Nearest } from '../../../outcome.ts'

export const results: Part<'results'> = {
  whichChart: 'Quel graphique',
  charts: {
    loss: 'Perte',
    accuracy: 'Exactitude',
    gradient: 'Gradient',
    distance: 'Distance',
    length: 'Longueur du pas',
    all: 'Les quatre',
  },
  chartNames: {
    loss: 'perte',
    accuracy: '% d’exemples corrects',
    gradient: 'norme du gradient',
    distance: 'distance au minimum le plus proche',
    length: 'longueur du pas',
  },
  across: 'En abscisse',
  by: { step: 'par pas', evaluations: 'par évaluations', epochs: 'par époque', samples: 'par exemples vus' },
  logAxis: 'axe log',
  listen: 'Écouter',
  listenTitle: 'Entendre la perte de chaque méthode tour à tour : une note aiguë est une perte élevée',
  listenTo: (run) => `Écouter ${run}`,
  stop: 'Arrêter',
  listening: (run, first, last) => `Vous entendez ${run} : perte de ${first} à ${last}.`,
  noSound: 'Ce navigateur n’a pas de son pour jouer la perte.',
  whatHappened: 'Ce qui s’est passé',
  announcements: 'Annonces',
  table: 'Résultats',
  columns: {
    method: 'Méthode',
    settings: 'Réglages',
    state: 'Issue',
    loss: 'Perte finale',
    gradient: 'Norme du gradient',
    distance: 'Distance au minimum',
    validation: 'Perte de validation',
    steps: 'Pas jusqu’à convergence',
    evaluations: 'Évaluations',
  },
  states: { converged: 'convergé', diverged: 'divergé', stalled: 'immobile', running: 'encore en route' },
  stoppedEarly: 'arrêt précoce',
  setting: {
    stop: (patience) => `arrêt après ${patience}`,
    noise: (sigma) => `bruit ${sigma}`,
    noises: 'bruit',
    batch: (size) => `lot de ${size}`,
    norm: (limit) => `norme ≤ ${limit}`,
    average: (name) => name,
  },
  copy: 'Copier en CSV',
  copied: 'Le tableau est dans le presse-papiers.',
  copyByHand: 'Le navigateur ne laisse pas la page copier. Voici le tableau : copiez-le avec Ctrl+C ou ⌘C.',
  none: '–',
  stopped: (step, steps) => `Arrêté au pas ${step} sur ${steps}.`,
  andMore: (count) => `et ${count} de plus`,
  chart: (label, across, steps, scale) =>
    `Graphique : ${label} ${across === 'step' ? '' : 'par évaluations, '}sur ${steps} pas, axe ${scale === 'log' ? 'logarithmique' : 'linéaire'}.`,
  fromTo: (run, first, last) => `${run} de ${first} à ${last}`,
  values: (measure, told) => `${measure} : ${told}`,
  ranges: (measure, told) => `${measure.charAt(0).toUpperCase()}${measure.slice(1)} : ${told}.`,
  noMinimum: 'aucun minimum n’est connu ici',
  noMethod: 'Pas encore de méthode. Ajoutez-en une pour voir sa courbe.',
  aboveMinimum: (name) => `${name} au-dessus du minimum`,
  linearBelowZero: (name) => `linéaire, car « ${name} » passe sous zéro`,
  linearBelowMinimum: (name) => `linéaire, car « ${name} » passe sous le minimum connu`,
  linearNoneAbove: (name) => `linéaire, car « ${name} » n’est nulle part au-dessus du minimum`,
  cut: (side) => `À partir d’ici, la courbe est ${side === 'above' ? 'au-dessus' : 'au-dessous'} du bord du graphique.`,
  axes: { step: 'pas', evaluations: 'évaluations', epochs: 'époques', samples: 'exemples vus' },
  playHead: 'Tête de lecture',
  headAt: (step, steps, values) => `pas ${step} sur ${steps}${values === '' ? '' : ` ; ${values}`}`,
}

const manner = {
  oscillates: ', en oscillant d’un bord à l’autre de la vallée',
  swings: ', après de larges balancements',
  straight: '',
}

export const outcomes: Part<'outcomes'> = {
  outcome: (outcome, steps, say) => {
    const point = ([x, y]: readonly [number, number]): string => `(${say(x)}, ${say(y)})`
    const which = { lowest: 'minimum le plus bas', equal: 'minimum', local: 'minimum local' }
    const name = ({ rank, minimum }: Nearest): string =>
      rank === 'only' ? 'minimum' : `${which[rank]} en ${point(minimum.at)}`
    const away = ({ distance, rank }: Nearest): string =>
      `à ${say(distance)} du minimum${rank === 'only' ? '' : ' le plus proche'}`
    const distance = (nearest: Nearest | undefined): string => (nearest ? `, ${away(nearest)} après ${steps} pas` : '')
    switch (outcome.kind) {
      case 'diverges':
        return `diverge au pas ${outcome.step}`
      case 'leaves':
        return `sort de l’image au pas ${outcome.step} et ne revient pas`
      case 'reaches':
        return `atteint le ${name(outcome.nearest)} en ${outcome.step} pas${manner[outcome.motion]}`
      case 'nears':
        return `s’approche du ${name(outcome.nearest)} en ${outcome.step} pas${manner[outcome.motion]}, et finit à ${say(outcome.nearest.distance)} de lui`
      case 'rests':
        return `s’immobilise en ${point(outcome.at)} après ${outcome.step} pas, là où il n’y a pas de minimum`
      case 'hovers':
        return `tourne autour du ${name(outcome.nearest)}, à ${say(outcome.within)} au plus`
      case 'oscillates':
        return `oscille d’un bord à l’autre de la vallée${distance(outcome.nearest)}`
      case 'stops':
        return `cesse de bouger au pas ${outcome.step}${outcome.nearest ? `, ${away(outcome.nearest)}` : ''}`
      case 'continues':
        if (!outcome.nearest) return `finit en ${point(outcome.at)} après ${steps} pas`
        return `${outcome.creeps ? 'n’avance plus qu’à peine' : 'est encore en route'}${distance(outcome.nearest)}`
    }
  },
  batch: (end) => {
    const ends = 'state' in end ? [end] : end
    const words = {
      converged: ['converge', 'convergent'],
      diverged: ['diverge', 'divergent'],
      stalled: ['s’arrête tôt', 's’arrêtent tôt'],
      running: ['est encore en route', 'sont encore en route'],
    } as const
    const told = (['converged', 'diverged', 'stalled', 'running'] as const).flatMap((state) => {
      const members = ends.filter((one) => one.state === state).length
      return members > 0 ? [`${members} ${words[state][members === 1 ? 0 : 1]}`] : []
    })
    return `depuis ${ends.length} départs : ${told.join(', ')}`
  },
  refused: 'ne peut pas être calculé sur ce problème',
  sentence: (run, told) => `${run} ${told}.`,
}
