import type { Part } from '../../catalogue.ts'
import { formats, intlsOf } from '../intl.ts'

const { number } = intlsOf('fr')

export const exports: Part<'exports'> = {
  caption: (problem, start, steps) =>
    `${problem}${start === undefined ? '' : ` depuis ${start}`}, ${number(steps)} pas · Thalweg`,
  title: 'Exporter',
  what: 'Que faut-il exporter',
  kinds: { picture: 'Image', film: 'Film', numbers: 'Nombres' },
  format: 'Format',
  formats,
  about: {
    png: 'Une image en pixels, pour diapositives, documents et pages web.',
    svg: 'Un dessin de formes et de mots, modifiable dans Inkscape, Illustrator et PowerPoint ; net à toute taille.',
    pdf: 'Une page de formes et de mots, pour LaTeX et pour l’impression.',
    webm: 'Un film pour les pages web et la plupart des lecteurs.',
    mp4: 'Un film pour tous les lecteurs, et pour les diapositives.',
    gif: 'S’anime là où un film ne le fait pas ; lourd, avec moins de couleurs.',
    csv: 'Une ligne par essai et par pas : pour les tableurs et R.',
    json: 'L’expérience et les nombres de chaque essai en tableaux : pour les programmes.',
  },
  shows: 'Montre',
  parts: { contour: 'Niveaux', chart: 'Courbe de perte', both: 'Les deux', landscape: 'Relief' },
  size: 'Taille',
  sizes: {
    own: 'Taille libre',
    slide: 'Diapositive',
    sharp: 'Diapositive, 4K',
    page: 'Page',
    square: 'Carré',
    high: 'Portrait',
  },
  width: 'Largeur en pixels',
  height: 'Hauteur en pixels',
  theme: 'Thème',
  themes: { light: 'Clair', dark: 'Sombre', projector: 'Projection' },
  until: 'Chemins',
  untils: { whole: 'Essai entier', head: 'Jusqu’à la tête de lecture' },
  legend: 'Légende',
  captioned: 'Texte sous l’image',
  transparent: 'Fond transparent',
  preview: (caption) => `Aperçu : ${caption}`,
  seconds: 'Durée en secondes',
  save: 'Enregistrer le fichier',
  making: 'Le fichier est en préparation …',
  progress: (percent) => `${number(percent)} % du film`,
  cancel: 'Annuler',
  cancelled: 'Le film a été arrêté ; rien n’a été enregistré.',
  saved: (file, kilobytes) => `${file} est enregistré (${number(kilobytes)} ko).`,
  nothing: 'Il n’y a pas encore de résultat. Attendez la fin du calcul, puis exportez.',
  metadata: 'Le fichier contient son texte et le lien qui ouvre cette expérience.',
  tooLarge: (width, height) =>
    `Ce navigateur n’a pas la place pour une image de ${number(width)} × ${number(height)} pixels. Choisissez-en une plus petite, ou SVG.`,
  noEncoder: 'Ce navigateur ne peut pas faire un tel film à cette taille. Choisissez une taille plus petite, ou GIF.',
  failed: (reason) => `Le fichier n’a pas pu être créé : ${reason}`,
}
