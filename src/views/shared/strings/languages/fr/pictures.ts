import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'
import { own } from './own-data.ts'

const { number, counted, list } = intlsOf('fr')

export const pictures: Part<'pictures'> = {
  plot: 'Le graphique : plus et moins zooment, les flèches déplacent la vue, 0 montre toute la surface. Un clic déplace le point de départ.',
  plotStill: 'Le graphique : plus et moins zooment, les flèches déplacent la vue, 0 montre toute la surface.',
  zoom: 'Zoom',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  whole: 'Montrer toute la surface',
  start: 'départ',
  startRole: 'point de départ',
  place: (x, y) => `x ${x}, y ${y}`,
  startAt: (place) => `Point de départ en ${place}. Les flèches le déplacent, avec Maj plus loin.`,
  startValue: (place, loss) => `${place}, perte ${loss}`,
  ordinal: (place) => (place === 1 ? '1er' : `${place}e`),
  tipStep: (step) => `pas ${step}`,
  tipAt: 'en',
  tipLoss: 'perte',
  noValue: 'aucune valeur',
  figure: (name, x, y) => `Lignes de niveau de ${name}, x de ${x[0]} à ${x[1]} et y de ${y[0]} à ${y[1]}.`,
  endsAt: (run, x, y, loss) => `${run} finit en (${x}, ${y}) avec une perte de ${loss}`,
  ended: { converged: 'convergé', diverged: 'divergé', stalled: 'immobile', running: 'encore en route' },
  inBrackets: (text, more) => `${text} (${more})`,
  moreRuns: (count) => counted(count, 'autre essai', 'autres essais'),
  paths: (steps, x, y, told) => `Chemins de ${steps} pas depuis (${x}, ${y}) : ${told.join(' ; ')}.`,
  ownMethod: 'méthode personnelle',
  leastSquares: 'un problème de moindres carrés',
  network: 'un réseau de neurones',
  withoutGpu: (reason) =>
    `Les lignes de niveau sont tracées sans GPU, car le tracé y a échoué (${reason}) ; rechargez la page pour réessayer.`,
  notFetched: 'ce qui y dessine n’a pas pu être chargé',
}

export const landscape: Part<'landscape'> = {
  picture: 'Surface de perte en trois dimensions',
  of: (name) => `Surface de perte de ${name}, en trois dimensions.`,
  ofRange: (name, x, y) =>
    `Surface de perte de ${name} en trois dimensions, x de ${x[0]} à ${x[1]}, y de ${y[0]} à ${y[1]}.`,
  keys: 'Les flèches la font tourner, plus et moins zooment, et avec Maj les flèches déplacent le point de départ.',
  keysStill: 'Les flèches la font tourner, plus et moins zooment.',
  axes: { x: 'x', y: 'y', loss: 'perte' },
  camera: 'Caméra',
  presets: { valley: 'Vallée', top: 'Dessus', front: 'Face' },
  none: 'Le relief a besoin de WebGPU ou de WebGL 2, et ce navigateur n’offre ni l’un ni l’autre en ce moment. Activer l’accélération graphique dans ses réglages le ramène ; les lignes de niveau montrent les mêmes chemins.',
  lost: 'Le processeur graphique a été réinitialisé et a emporté le relief. Votre expérience est en sécurité.',
  failed:
    'Le relief n’a pas pu être dessiné sur ce processeur graphique. Les lignes de niveau montrent les mêmes chemins.',
  again: 'Le redessiner',
}

export const data: Part<'data'> = {
  title: 'Données',
  problems: 'Problèmes de données',
  sliders: { samples: 'exemples', noise: 'bruit', split: 'part d’entraînement' },
  training: (count) => `${number(count)} pour l’entraînement`,
  validation: (count) => `${number(count)} gardés pour la validation`,
  samples: (name, training, validation) =>
    `Données de « ${name} » : ${validation === undefined ? training : `${training}, ${validation}`}.`,
  range: (name, from, to) => `${name} de ${from} à ${to}`,
  atStep: (step, runs) => `Au pas ${number(step)} : ${runs.join(' ; ')}.`,
  run: (name, x, valueX, y, valueY) => `${name} : ${x} ${valueX}, ${y} ${valueY}`,
  more: (count) => counted(count, 'autre', 'autres'),
  batch: (count) => `${number(count)} dans le lot de ce pas`,
  own,
}

export const playback: Part<'playback'> = {
  playback: 'Lecture',
  back: 'Un pas en arrière',
  forward: 'Un pas en avant',
  play: 'Lire',
  playTitle: 'Lire (espace)',
  pause: 'Pause',
  pauseTitle: 'Pause (espace)',
  step: 'Pas',
  stepOf: (step, steps) => `pas ${step} sur ${steps}`,
  speed: 'Vitesse de lecture',
  stepsASecond: (speed) => `${number(speed)} pas/s`,
  atOnce: 'tout d’un coup',
  loop: 'Recommencer à la fin',
  race: 'Course',
  raceTitle: 'Toutes les méthodes partent ensemble : laquelle arrive la première ?',
  raceOrder: 'Ordre d’arrivée',
  raceToRest: 'But : s’immobiliser.',
  raceToLoss: (loss) => `But : une perte d’au plus ${loss}.`,
  atStep: (step) => `pas ${step}`,
  nobody: (steps) => `Aucune n’arrive en ${steps} pas.`,
  late: (runs, steps) => `${list(runs)} ${runs.length === 1 ? 'n’arrive' : 'n’arrivent'} pas en ${steps} pas.`,
}
