import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number, counted } = intlsOf('fr')

export const networks: Part<'networks'> = {
  title: 'Ce que répondent les réseaux',
  loss: (loss) => `perte ${loss}`,
  right: (right) => `${right}\u00a0% corrects`,
  lossAndRight: (loss, right) => `perte ${loss} · ${right}\u00a0% corrects`,
  noPlane: (inputs) =>
    `Les exemples ont ${number(inputs)} entrées : il n’y a pas de plan où les dessiner. Les courbes ci-dessous montrent l’entraînement.`,
  boundary: (members) =>
    members === 1 ? 'Frontière de décision d’un réseau' : `Frontières de décision de ${number(members)} réseaux`,
  curve: (members) =>
    members === 1 ? 'Courbe ajustée par un réseau' : `Courbes ajustées par ${number(members)} réseaux`,
  values: (members) =>
    members === 1 ? 'Valeurs données par un réseau' : `Valeurs données par ${number(members)} réseaux`,
  samples: (training, validation) =>
    validation === 0
      ? counted(training, 'exemple', 'exemples')
      : `${number(training)} exemples d’entraînement et ${number(validation)} de validation`,
  picture: (what, step, data, standing) => `${what} au pas ${number(step)}, sur ${data} : ${standing}.`,
  best: (step) => `meilleure validation au pas ${number(step)}`,
  bandNote: 'Médianes des réseaux, bandes d’un quartile à l’autre.',
  validationNote: 'Fin : exemples de validation.',
  bestNote: 'Anneau : le meilleur.',
  stopped: (step) => `arrêté tôt au pas ${number(step)}`,
  stopNote: 'Points : arrêt, retour à l’anneau.',
  validationOf: (name) => `${name}, validation`,
  happened: (name, first, last, steps) =>
    `${name} : la perte est passée de ${first} à ${last} en ${counted(steps, 'pas', 'pas')}.`,
  happenedMany: (name, count, last, low, high) =>
    `${name} : sur ${number(count)} réseaux, la moitié finit avec une perte entre ${low} et ${high}, la médiane est ${last}.`,
  wasStopped: (step, best) =>
    `Il a été arrêté tôt, au pas ${number(step)}, et est revenu aux poids du pas ${number(best)}.`,
  diverged: (name, step) =>
    `${name} a quitté les nombres finis au pas ${number(step)} et reste à ses derniers poids : le taux d’apprentissage est trop grand.`,
  rightOf: (training, validation) =>
    validation === undefined
      ? `Il classe correctement ${training}\u00a0% des exemples.`
      : `Il classe correctement ${training}\u00a0% des exemples d’entraînement et ${validation}\u00a0% des autres.`,
  overfits: (step, best, last) =>
    `Sur la validation, il était au mieux au pas ${number(step)} (perte ${best}) et finit à ${last} : surapprentissage.`,
  inside: {
    title: 'Couches : activations, poids et leur taille',
    of: (name, step, member) =>
      `${name}${member === 0 ? '' : `, réseau ${number(member)}`}, au pas ${number(step)}. Orange : sous 0 ; bleu : au-dessus. Le titre d’une image choisit une autre méthode.`,
    layer: 'Couche',
    hidden: (layer) => `cachée ${layer}`,
    outputs: 'sorties',
    activations: 'Activations sur les entrées',
    weights: 'Poids, biais en dernier',
    activationScale: 'Taille des activations',
    gradientScale: 'Taille du gradient',
  },
  spectrum: {
    title: 'Courbure : valeurs propres de la hessienne en chemin',
    axis: 'pas',
    measuring: (done, all) => `Calcul des valeurs propres : ${number(done)} pas sur ${number(all)} …`,
    tooMany: (parameters) =>
      `Ce réseau a ${number(parameters)} poids ; les valeurs propres se calculent jusqu’à 400. Réduisez ou retirez des couches.`,
    edge: (value) => `limite de stabilité : ${value}`,
    told: (name, top, step, edge) =>
      `${name} : la plus grande valeur propre est ${top} au pas ${number(step)}${edge === undefined ? ' ; cette méthode règle elle-même ses pas, aucune limite de stabilité ne lui est propre.' : ` ; au-dessus de ${edge} les pas croissent le long de son vecteur propre.`}`,
  },
  names: {
    moons: 'Deux lunes',
    circles: 'Cercles',
    spiral: 'Spirale',
    blobs: 'Amas',
    checkerboard: 'Damier',
    sine: 'Sinus',
    step: 'Marche',
    linear: 'linéaire',
    sigmoid: 'sigmoïde',
    logistic: 'Perte logistique',
    squared: 'Erreur quadratique',
    softmax: 'Entropie croisée softmax',
    hinge: 'Perte charnière',
    constant: 'Constante',
    uniform: 'Uniforme',
    glorot: 'Glorot (normalisée)',
    orthogonal: 'Orthogonale',
    sparse: 'Creuse',
  },
  group: 'Réseaux de neurones',
  ready: {
    moons: 'Deux lunes',
    circles: 'Un cercle dans un anneau',
    xor: 'XOR : quadrants opposés',
    spiral: 'Deux spirales',
    blobs: 'Quatre amas, quatre classes',
    checkerboard: 'Damier',
    sine: 'Ajuster un sinus',
    step: 'Ajuster une marche',
    deep: 'Profond et étroit : dix couches de 8',
    overfit: 'Peu d’exemples bruités : surapprentissage',
  },
  shows: {
    moons: 'Deux classes qu’aucune droite ne sépare : la frontière doit se courber.',
    circles: 'Une classe entoure l’autre : la frontière doit se fermer.',
    xor: 'Une seule unité ne sépare pas des quadrants opposés ; le départ décide si quatre y arrivent.',
    spiral: 'Les bras s’enroulent : difficile pour les petits réseaux et les méthodes lentes.',
    blobs: 'Une sortie par classe ; la plus grande la nomme.',
    checkerboard: 'Beaucoup d’îlots : un réseau large y arrive, un étroit non.',
    sine: 'Une courbe au lieu de classes : une entrée, une valeur.',
    step: 'Un saut demande de grands poids ; de petits pas mettent longtemps à les trouver.',
    deep: 'Les gradients s’éteignent de couche en couche. Ajoutez des connexions résiduelles, ou prenez K-FAC.',
    overfit: 'La perte de validation baisse puis remonte : arrêter tôt, ou pénaliser les grands poids.',
  },
  data: {
    title: 'Données',
    kind: 'exemples',
    own: 'les miens',
    samples: 'nombre d’exemples',
    noise: 'bruit',
    classes: 'classes',
    split: 'part d’entraînement',
  },
  layers: {
    group: 'Réseau',
    title: 'Couches',
    inputs: 'entrées',
    outputs: 'sorties',
    hidden: (layer) => `couche cachée ${layer}`,
    width: (layer) => `unités de la couche cachée ${layer}`,
    narrower: (layer) => `Une unité de moins dans la couche cachée ${layer}`,
    wider: (layer) => `Une unité de plus dans la couche cachée ${layer}`,
    remove: (layer) => `Retirer la couche cachée ${layer}`,
    add: 'Ajouter une couche',
    parameters: (count, most) => `${number(count)} poids et biais ; ${number(most)} au plus.`,
  },
  activation: 'activation',
  several: 'une par couche',
  normalization: 'normalisation',
  normalizations: { none: 'aucune', batch: 'sur le lot', layer: 'sur la couche' },
  skip: 'connexions résiduelles',
  lossLabel: 'perte',
  l2: 'pénalité des grands poids (λ)',
  initialization: 'premiers poids',
  given: 'donnés un à un',
  scale: 'taille des premiers poids',
  usual: 'Prendre les couches habituelles',
  training: {
    stop: 'Arrêt précoce',
    patience: 'pas de patience',
    stopHint:
      'S’arrête dès que la perte de validation n’a pas baissé pendant autant de pas, et garde les poids qui y étaient les meilleurs.',
    noValidation:
      'L’arrêt précoce demande des échantillons de validation : prenez une part d’entraînement inférieure à 1.',
    plan: 'Plan de l’entraînement',
    noPlan: 'Aucun : tout à la fois',
    plans: {
      curriculum: {
        name: 'Curriculum',
        does: 'Les échantillons dont les voisins ont la même cible viennent d’abord ; la part utilisée croît jusqu’à les prendre tous.',
      },
      continuation: {
        name: 'Continuation',
        does: 'Chaque pas prend le gradient en des poids décalés par un bruit normal, un tirage de la perte lissée ; le flou s’efface.',
      },
      layerwise: {
        name: 'Couche par couche',
        does: 'Les couches cachées viennent l’une après l’autre, chacune entraînée seule sur ce que donnent les précédentes, figées ; puis toutes ensemble.',
      },
    },
  },
  start: {
    seed: 'graine',
    again: 'Nouveau départ aléatoire',
    againHint: 'Une autre graine : d’autres premiers poids et d’autres exemples du même genre',
    members: 'réseaux par méthode',
    count: (count) => number(count),
    hint: 'Toutes les méthodes partent des mêmes poids. De plusieurs réseaux, chacun a les siens ; on donne les médianes.',
  },
  own: {
    summary: 'Mes exemples',
    summaryUsed: (rows) => `Mes exemples : ${counted(rows, 'ligne', 'lignes')}`,
    field:
      'Un tableau : les entrées, et en dernière colonne une classe ou une valeur. Collez-le, ou déposez un fichier ici',
    remove: 'Revenir aux exemples fabriqués',
    back: 'Les deux lunes sont de retour.',
    used: (rows) => `${counted(rows, 'exemple est utilisé', 'exemples sont utilisés')}.`,
    scaled: 'Les entrées de grande valeur ont été centrées et réduites.',
    stays: 'Ce qui était là reste utilisé.',
    line: (line, message) => `Ligne ${number(line)} : ${message}`,
    oneColumn: 'il n’y a qu’une colonne ; il en faut au moins deux, une entrée et une classe.',
    manyColumns: (most) => `il y a plus de ${number(most)} colonnes ; retirez-en.`,
    unequal: (columns, first) => `il y a ${number(columns)} colonnes, et ${number(first)} dans la première ligne.`,
    noNumber: (cell, column) =>
      `« ${cell} » dans la colonne ${column} n’est pas un nombre fini ; corrigez-le ou retirez la ligne.`,
    tooMany: (most) => `il y a plus de ${number(most)} lignes ; retirez-en.`,
    fewRows: 'Il faut au moins deux lignes de nombres, par exemple 0.5, 1.2, 0.',
  },
}
