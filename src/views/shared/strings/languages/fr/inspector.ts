import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { counted } = intlsOf('fr')

export const inspector: Part<'inspector'> = {
  title: 'Regarder dans un pas',
  coming: 'Ouverture …',
  failed: 'Cette partie n’a pas pu être chargée. Rechargez la page pour réessayer.',
  waiting: 'Dès qu’il y a un chemin, ses pas peuvent être ouverts.',
  whichRun: 'Essai',
  run: (position, name) => `${position}. ${name}`,
  step: (step) => `Pas ${step}`,
  ways: {
    stepBack: 'Pas précédent',
    lineBack: 'Ligne précédente',
    lineForward: 'Ligne suivante',
    stepForward: 'Pas suivant',
  },
  lines: 'Les lignes de la méthode avec les nombres de ce pas',
  facts: {
    before: 'θ avant',
    gradient: 'Gradient g',
    elsewhere: (at) => `pris en ${at}`,
    given: 'après bruit, écrêtage et décroissance',
    rate: 'Taux d’apprentissage',
    loss: 'Perte avant',
    after: 'θ après',
  },
  was: (value) => `valait ${value}`,
  holds: 'vrai',
  holdsNot: 'faux',
  search: (trials) => `Comment il a été trouvé : ${counted(trials, 'essai', 'essais')}`,
  passes: (passes) => counted(passes, 'passage', 'passages'),
  columns: { pass: 'Passage', name: 'Ligne', value: 'Valeur', asked: 'Demandé à la perte' },
  more: (count) => counted(count, 'autre ligne', 'autres lignes'),
  told: (line, lines, name, value) => `Ligne ${line} sur ${lines} : ${name === '' ? value : `${name} = ${value}`}`,
  test: 'condition',
}
