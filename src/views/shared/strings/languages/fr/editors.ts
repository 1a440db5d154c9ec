import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { counted } = intlsOf('fr')

export const editors: Part<'editors'> = {
  step: 'Un pas, une ligne par affectation',
  stepHint:
    'theta est le point, g son gradient, f sa perte, t le pas ; grad(p), f(p) et hessian(p) interrogent un autre point, gram(p) donne JᵀJ d’une somme de carrés.',
  write: 'Écrire son propre pas',
  writeHint: (name) => `Partir du texte de ${name} et le modifier`,
  own: (name) => `${name}, version personnelle`,
  running: 'En cours',
  stillRunning: 'La dernière version valable continue',
  makeParameter: (name) => `Faire de ${name} un paramètre`,
  remember: (name) => `Retenir ${name} d’un pas à l’autre`,
  memory: 'Retenu d’un pas à l’autre',
  memoryStart: (name) => `${name} au départ`,
  startsAt: 'part de',
  memoryKind: (name) => `Ce que retient ${name}`,
  memoryVector: 'un vecteur',
  memoryVectors: 'les derniers vecteurs',
  memoryNumbers: 'les derniers nombres',
  memoryColumns: (name) => `Combien en retient ${name}`,
  preview: 'Formule',
  trouble: (finding, line) => `${finding} C’est dans « ${line} ». Un autre départ ou une autre méthode fonctionne.`,
  fit: 'Adapter le domaine à la formule',
  fitHint: 'Tant que ceci est actif, la partie du plan suit la formule pendant la saisie ; fixer un bord le désactive',
  searching: 'Recherche de minimums et de points-selles …',
  found: (counts) => `Trouvé ici : ${counts}.`,
  foundNone: 'Ni minimum ni point-selle trouvé ici.',
  gallery: {
    open: 'Toutes les surfaces …',
    title: 'Surfaces',
    search: 'Chercher par le nom ou par ce qu’elle montre',
    count: (count) => counted(count, 'surface', 'surfaces'),
    none: (text) => `Aucune surface n’a « ${text} » dans son nom ni dans ce qu’elle montre.`,
    list: 'Surfaces',
    choose: (name, shows) => `${name} : ${shows}`,
    failed: 'Les surfaces n’ont pas pu être chargées ; rechargez la page pour réessayer.',
  },
}
