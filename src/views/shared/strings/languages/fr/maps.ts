import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { counted, number } = intlsOf('fr')

export const maps: Part<'maps'> = {
  title: 'Cartes : chaque départ, chaque réglage',
  part: 'les cartes',
  kind: 'Ce qui est cartographié',
  kinds: { starts: 'Tous les départs', rate: 'Un réglage', plane: 'Deux réglages', seeds: 'Départs × graines' },
  run: 'Essai',
  across: 'En abscisse',
  up: 'En ordonnée',
  nothingToVary: {
    rate: 'Aucun essai n’a ici de réglage à faire varier.',
    plane: 'Cet essai a moins de deux réglages à faire varier ; choisissez-en un autre.',
  },
  coming: 'La carte est en cours de calcul…',
  refining: (share) => `Affinage : ${share} fait`,
  size: (cells, steps, memory) =>
    `${counted(cells, 'essai', 'essais')} de ${counted(steps, 'pas', 'pas')} ; les réponses occupent ${memory}.`,
  seeds: {
    hint: (count, noisy) =>
      noisy
        ? `Chaque départ ${counted(count, 'fois', 'fois')}, avec d’autres nombres aléatoires à chaque fois : bande de 10\u00a0% à 90\u00a0% des dernières pertes, trait pour leur moyenne, tirets pour leur médiane.`
        : `Chaque départ ${counted(count, 'fois', 'fois')}. Cet essai est sans bruit, tous finissent donc au même point : donnez-lui un gradient bruité.`,
    band: '10\u00a0% à 90\u00a0%',
    share: 'part des essais',
    at: (start, mean, median, low, high) =>
      `${start} : moyenne ${mean}, médiane ${median}, 80\u00a0% entre ${low} et ${high}`,
  },
  takes: (time) => `Il faut environ ${time} ici.`,
  tooMany: (cells, most) =>
    `${number(cells)} essais de cette longueur, c’est plus qu’il ne faut demander à cet appareil (${number(most)}) ; prenez moins de pas.`,
  colours: 'Teinte : où finit un départ ; plus c’est sombre, plus c’est tard.',
  steps: (steps) => counted(steps, 'pas', 'pas'),
  stepsToRest: 'pas jusqu’au repos',
  lastLoss: 'dernière perte',
  shown: 'Ce qui est montré',
  shows: { steps: 'Pas', loss: 'Perte' },
  classes: {
    minimum: (x, y) => `minimum (${x},\u00a0${y})`,
    saddle: (x, y) => `point-selle (${x},\u00a0${y})`,
    maximum: (x, y) => `maximum (${x},\u00a0${y})`,
    rest: 'au repos',
    elsewhere: 'au repos ailleurs',
    diverged: 'diverge',
    stalled: 'bloqué',
    running: 'encore en mouvement',
  },
  others: (count) => counted(count, 'autre endroit', 'autres endroits'),
  start: (x, y) => `Départ (${x}, ${y})`,
  loss: (loss) => `perte ${loss}`,
  noLoss: 'pas de perte au départ',
  noLossHere:
    'Certains départs ou réglages n’ont pas de perte : la formule n’y a pas de valeur réelle, et l’essai s’arrête avant son premier pas.',
  best: (most, setting) => `${most} pour ${setting}`,
  lowest: (loss, setting) => `jamais au repos ; perte la plus basse ${loss} pour ${setting}`,
  lowestLoss: (loss, setting) => `perte la plus basse ${loss} pour ${setting}`,
  take: 'Cliquez ou faites glisser pour prendre ce qui est sous le pointeur ; les flèches déplacent, Entrée prend.',
  picture: (what) => `Carte de ${what}`,
  noneRests: (steps) => `Aucun n’atteint le repos en ${counted(steps, 'pas', 'pas')}.`,
  nowhereRests: (methods, steps) =>
    `Aucun essai avec ${methods} n’atteint le repos en ${counted(steps, 'pas', 'pas')}.`,
  edge: 'limite de stabilité : lr · L = 2 (1 + β)',
  optimum: 'optimum de Polyak',
  failed: (reason) => `Pas de carte : ${reason}`,
  distributions: {
    title: 'Méthodes comparées : beaucoup de départs, beaucoup de graines',
    part: 'la comparaison des méthodes',
    over: 'Ce qui varie',
    questions: { starts: 'Selon les départs', seeds: 'Selon les graines' },
    coming: 'Les essais sont en cours de calcul…',
    failed: (reason) => `Pas de comparaison : ${reason}`,
    overStarts: (count, own) =>
      own
        ? `Chaque méthode, avec les mêmes départs : ${counted(count, 'départ', 'départs')}.`
        : `Chaque méthode, avec les mêmes départs : ${counted(count, 'départ', 'départs')}, en grille sur le domaine ; choisissez-en d’autres sous « départs ».`,
    overSeeds: (count, noisy) =>
      noisy
        ? `Chaque méthode ${counted(count, 'fois', 'fois')} depuis le même départ, avec d’autres nombres aléatoires à chaque fois.`
        : `Chaque méthode ${counted(count, 'fois', 'fois')} depuis le même départ. Aucune n’a de bruit, tous ses essais sont donc pareils : donnez à l’une un gradient bruité.`,
    profile: 'Profil de performance : départs résolus en τ × les pas de la meilleure méthode',
    factor: 'τ : pas rapportés à ceux de la meilleure',
    converged: 'Part ayant convergé selon le pas',
    byStep: (step) => `pas ${number(step)}`,
    step: 'pas',
    spread: 'Perte selon le pas : moyenne, et bande de 10\u00a0% à 90\u00a0%',
    histogram: 'Où ils finissent : part des essais selon la dernière perte',
    lastLoss: 'dernière perte',
    mean: 'moyenne',
    median: 'médiane',
    least: 'la plus petite',
    largest: 'la plus grande',
    run: 'Essai',
    table: 'En tableau',
    tableOf: (title) => `Tableau de « ${title} »`,
  },
}
