import type { CoreTexts } from '../../catalogue.ts'

/** Why a network cannot be trained, or a plane not be laid through its weights. */
export const coreNetworks: CoreTexts = {
  'This method': 'Cette méthode',
  'A network needs at least a layer of inputs and one of outputs.':
    'Un réseau a au moins une couche d’entrée et une couche de sortie.',
  'The samples have {} {}, so the input layer must have {}, not {}.':
    'Entrées des exemples : {1} ; la couche d’entrée doit en avoir autant, non {4}.',
  'This network has {} weights and biases; at most {} can be trained here. Make layers narrower or take some out.':
    'Ce réseau a {} poids et biais ; on peut en entraîner ici {} au plus. Réduisez ou retirez des couches.',
  'This network is {} layers deep; at most {} can be trained here.':
    'Ce réseau a une profondeur de {} couches ; on peut en entraîner ici {} au plus.',
  'Layer {} has the width {}; a layer has a whole number of units, at least 1. Take the layer out or give it units.':
    'La couche {} a la largeur {} ; une couche a un nombre entier d’unités, au moins 1. Retirez la couche ou donnez-lui des unités.',
  'Layer {} has {} units; at most {} can be trained here.':
    'La couche {} a {} unités ; on peut en entraîner ici {} au plus.',
  'There {}, but {} activations; give one for each, or one name for all.':
    'Il y a {}, mais {} activations ; donnez-en une pour chacune, ou une seule pour toutes.',
  'is 1 hidden layer': 'une couche cachée',
  'are {} hidden layers': '{} couches cachées',
  'There is no activation “{}”; the known ones are {}.': 'Il n’y a pas d’activation « {} » ; celles qui existent : {}.',
  'There is no initialization “{}”; the known ones are {}, or give the weights.':
    'Il n’y a pas d’initialisation « {} » ; celles qui existent : {} ; ou donnez les poids.',
  'There is no data set “{}”; the known ones are {}.':
    'Il n’y a pas de jeu de données « {} » ; ceux qui existent : {}.',
  'A network sees at most {} samples, not {}.': 'Un réseau voit au plus {} exemples, non {}.',
  'There are no samples; give x a row for each.': 'Il n’y a pas d’exemples ; donnez à x une ligne pour chacun.',
  'x has {} rows and y {}; each sample needs both.': 'x a {} lignes et y en a {} ; chaque exemple a besoin des deux.',
  'Row {} of x has {} numbers, the first row {}.': 'La ligne {} de x a {} nombres, la première {}.',
  'Row {} of x holds a value that is no number; mend it or leave the row out.':
    'La ligne {} de x contient une valeur qui n’est pas un nombre ; corrigez-la ou retirez la ligne.',
  'Input {} is {} in every sample that is trained on; leave the column out.':
    'L’entrée {} vaut {} dans tous les exemples d’entraînement ; retirez la colonne.',
  'All samples that are trained on are of one class; there is nothing to learn. Add samples of another class.':
    'Tous les exemples d’entraînement sont d’une seule classe ; il n’y a rien à apprendre. Ajoutez des exemples d’une autre classe.',
  'The label of sample {} is {}; {}.': 'L’étiquette de l’exemple {} est {} ; {}.',
  'mend it or leave the sample out': 'corrigez-la ou retirez l’exemple',
  'the loss “softmax” with {} outputs wants {}': 'la perte « softmax » à {} sorties demande {}',
  'the network has {} output': 'le réseau a {} sortie',
  'the network has {} outputs': 'le réseau a {} sorties',
  'the loss “{}” wants {}': 'la perte « {} » demande {}',
  '−1 or 1': '−1 ou 1',
  'any numbers': 'des nombres quelconques',
  'whole class numbers from 0 to the number of outputs less one':
    'des numéros de classe entiers de 0 au nombre de sorties moins un',
  'The targets of “{}” are any numbers, which the loss “{}” cannot take; it wants {}. Choose “squared”.':
    'Les valeurs cibles de « {} » sont des nombres quelconques, que la perte « {} » ne peut pas prendre ; elle demande {}. Choisissez « squared ».',
  '“{}” has one target, so the output layer must have 1 unit, not {}.':
    '« {} » a une seule valeur cible ; la couche de sortie doit donc avoir 1 unité, non {}.',
  'The loss “softmax” needs an output for each class, two at least.':
    'La perte « softmax » demande une sortie par classe, deux au moins.',
  '{} weights are given; these layers have {} ({}).': '{} poids sont donnés ; ces couches en ont {} ({}).',
  'The given weights hold a value that is no number.':
    'Les poids donnés contiennent une valeur qui n’est pas un nombre.',
  'At most {} networks can be trained at once, not {}.': 'On peut entraîner au plus {} réseaux à la fois, non {}.',
  'Early stopping watches the loss on samples kept for validation, and none are kept; set a split below 1.':
    'L’arrêt précoce suit la perte sur les exemples de validation, et il n’y en a pas ; choisissez une part d’entraînement inférieure à 1.',
  'This plan would show the method over four million samples; take fewer steps or batches.':
    'Ce plan montrerait à la méthode plus de quatre millions d’exemples ; prenez moins de pas ou des lots plus petits.',
  '{} looks along its own gradients; remove noise, batches and clipping.':
    '{} suit ses propres gradients ; retirez bruit, mini-lots et écrêtage.',
  '{} takes no schedule on a network.': '{} n’accepte pas de programme sur un réseau.',
  '{} has no learning rate that a schedule could change.':
    '{} n’a pas de taux d’apprentissage qu’un programme pourrait changer.',
  '{} keeps matrices of the whole network; a plan of the training is for first-order methods.':
    '{} tient des matrices de tout le réseau ; un plan d’entraînement est fait pour les méthodes du premier ordre.',
  '{} works in the plane alone: {}(…) of all the weights of a network would be too large a matrix.':
    '{} ne marche que dans le plan : {}(…) de tous les poids d’un réseau serait une matrice trop grande.',
  '{} trains networks layer by layer; this problem is none. Choose another method.':
    '{} entraîne des réseaux couche par couche ; ce problème n’en est pas un. Choisissez une autre méthode.',
  'A listed noise has two coordinates; for a network give its standard deviation.':
    'Un bruit donné en liste a deux coordonnées ; pour un réseau, donnez son écart type.',
  '{} keeps a matrix of all pairs of weights: up to {} weights that makes sense, not for {}. Take L-BFGS or a first-order method.':
    '{} tient une matrice de toutes les paires de poids : cela a un sens jusqu’à {} poids, non pour {}. Prenez L-BFGS ou une méthode du premier ordre.',
  '{} needs samples that do not depend on one another; with batch normalization they do.':
    '{} veut des exemples qui ne dépendent pas les uns des autres ; avec la normalisation sur le lot, ils en dépendent.',
  '{} needs a loss with curvature; “hinge” has none.': '{} veut une perte qui a une courbure ; « hinge » n’en a pas.',
  'Principal directions are those of a path; choose a run at least.':
    'Les directions principales sont celles d’un chemin ; choisissez au moins un essai.',
  'The two solutions are the same point; there is no line between them.':
    'Les deux solutions sont le même point ; il n’y a pas de droite entre elles.',
  'The three solutions lie on one line; there is no triangle between them.':
    'Les trois solutions sont alignées ; il n’y a pas de triangle entre elles.',
  'The network has the weights 0 to {}, and no weight {}.': 'Le réseau a les poids 0 à {}, et pas de poids {}.',
  'The two weights must differ.': 'Les deux poids doivent être différents.',
  'There is no run {} with weights of this network.': 'Il n’y a pas d’essai {} avec des poids de ce réseau.',
  'The minima of a network are not known one by one; measure loss, steps or state.':
    'Les minima d’un réseau ne sont pas connus un par un ; mesurez la perte, les pas ou l’état.',
  'A map has each network trained in one go; take the plan “layerwise” out.':
    'Une carte entraîne chaque réseau d’un trait ; retirez le plan « layerwise ».',
  'A sweep of networks has at most {} cells.': 'Une carte de réseaux a au plus {} cases.',
}
