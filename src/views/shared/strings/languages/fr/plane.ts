import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number } = intlsOf('fr')

export const plane: Part<'plane'> = {
  title: 'Perte autour des poids',
  surface: 'la perte dans un plan passant par les poids',
  coming: 'La perte autour des poids arrive …',
  choose: 'Plan',
  kinds: {
    principal: 'directions principales des essais',
    random: 'deux directions aléatoires, par filtres',
    line: 'entre les fins de deux essais',
    triangle: 'entre les fins de trois essais',
    copy: 'vers une copie symétrique',
    weights: 'deux des poids',
  },
  another: 'Autres directions',
  weight: (axis) => `poids selon ${axis}`,
  picture: 'Vue',
  pictures: { contour: 'Contour', landscape: '3D' },
  copies: 'Copies symétriques',
  copiesHint: 'Unités cachées dans un autre ordre : le même réseau, ailleurs parmi tous les poids',
  curvature: 'Courbure',
  curvatureHint:
    'Ellipses de même aire au point du premier essai : de la hessienne H (rouge où elle est négative), de Gauss–Newton, des facteurs de K-FAC',
  copyOf: (name, copy) => `${name}, copie ${copy}`,
  few: 'Il y a trop peu d’essais pour ce plan ; ajoutez-en un ou choisissez un autre plan.',
  share: (held, chance, parameters) =>
    `Le plan contient ${held} du mouvement des essais ; un plan aléatoire en contiendrait environ ${chance}, sur ${number(parameters)} dimensions.`,
  still: 'Les essais ne bougent pas : tous les plans en contiennent autant.',
  exploding: {
    'left out': 'Les essais qui explosent n’y sont pas comptés.',
    cut: 'D’un essai qui explose, seul compte ce qui précède.',
  },
}
