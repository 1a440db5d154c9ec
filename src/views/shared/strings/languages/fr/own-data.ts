import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number, counted } = intlsOf('fr')

export const own: NonNullable<Part<'data'>['own']> = {
  summary: 'Données personnelles',
  summaryUsed: (rows) => `Données personnelles : ${counted(rows, 'ligne', 'lignes')}`,
  field: 'Deux colonnes, u et v : collez un tableau, ou déposez un fichier ici',
  file: 'Choisir un fichier …',
  remove: 'Revenir aux exemples fabriqués',
  back: 'Les exemples fabriqués sont revenus.',
  scale: 'centrer et réduire les deux colonnes',
  scaleU: 'centrer et réduire u',
  used: (rows) => `${counted(rows, 'ligne est utilisée', 'lignes sont utilisées')}.`,
  longLink: (length) =>
    `Avec ce tableau, le lien a ${number(length)} caractères : pour le transmettre, enregistrez l’expérience dans un fichier.`,
  tableStays: 'Le tableau précédent reste utilisé.',
  samplesStay: 'Les exemples fabriqués restent.',
  line: (line, message) => `Ligne ${number(line)} : ${message}`,
  oneColumn:
    'il y a une seule colonne ; il en faut deux, u et v, séparées par une virgule, un point-virgule ou une tabulation.',
  columns: (count) =>
    `il y a ${number(count)} colonnes ; il en faut deux, u et v. Si les nombres ont des virgules décimales, séparez les colonnes par des points-virgules.`,
  empty: (column) => `la colonne ${column} est vide ; chaque ligne demande deux nombres.`,
  noNumber: (cell, column) =>
    `« ${cell} » dans la colonne ${column} n’est pas un nombre ; écrivez-le comme 1.5 ou 2e-3.`,
  notFinite: (cell, column) =>
    `« ${cell} » dans la colonne ${column} n’est pas un nombre fini ; retirez la ligne ou mettez-y un nombre.`,
  tooLarge: (cell, column) => `« ${cell} » dans la colonne ${column} est trop grand ; au plus 1e30.`,
  label: (cell, values) => `v vaut ${cell}, mais ici il doit valoir ${values.join(' ou ')}.`,
  tooMany: (most) => `il y a plus de ${number(most)} lignes ; retirez-en.`,
  nothing: 'Il n’y a pas de ligne avec des nombres ; il en faut deux par ligne, comme 1.5, 2.',
  oneRow: 'Une ligne n’est pas un jeu de données ; il en faut au moins deux.',
  largeFile: 'Le fichier dépasse 64 Mo ; prenez-en une partie.',
  noReader: 'Ce qui lit les tableaux n’a pas pu être chargé ; vérifiez la connexion et collez à nouveau.',
  lostFile: 'Le fichier n’a pas pu être lu ; choisissez-le à nouveau.',
}
