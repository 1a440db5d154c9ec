import type { CoreTexts } from '../../catalogue.ts'

/** Why a network cannot be trained, or a plane not be laid through its weights. */
export const coreNetworks: CoreTexts = {
  'This method': 'Este método',
  'A network needs at least a layer of inputs and one of outputs.':
    'Una red necesita al menos una capa de entrada y una de salida.',
  'The samples have {} {}, so the input layer must have {}, not {}.':
    'Entradas de las muestras: {1}; la capa de entrada debe tener otras tantas, no {4}.',
  'This network has {} weights and biases; at most {} can be trained here. Make layers narrower or take some out.':
    'Esta red tiene {} pesos y sesgos; aquí se pueden entrenar como mucho {}. Haga capas más estrechas o quite alguna.',
  'This network is {} layers deep; at most {} can be trained here.':
    'Esta red tiene {} capas de profundidad; aquí se pueden entrenar como mucho {}.',
  'Layer {} has the width {}; a layer has a whole number of units, at least 1. Take the layer out or give it units.':
    'La capa {} tiene el ancho {}; una capa tiene un número entero de unidades, al menos 1. Quite la capa o dele unidades.',
  'Layer {} has {} units; at most {} can be trained here.':
    'La capa {} tiene {} unidades; aquí se pueden entrenar como mucho {}.',
  'There {}, but {} activations; give one for each, or one name for all.':
    'Hay {}, pero {} activaciones; dé una para cada una o un nombre para todas.',
  'is 1 hidden layer': 'una capa oculta',
  'are {} hidden layers': '{} capas ocultas',
  'There is no activation “{}”; the known ones are {}.': 'No hay activación «{}»; las que hay son {}.',
  'There is no initialization “{}”; the known ones are {}, or give the weights.':
    'No hay inicialización «{}»; las que hay son {}, o dé los pesos.',
  'There is no data set “{}”; the known ones are {}.': 'No hay conjunto de datos «{}»; los que hay son {}.',
  'A network sees at most {} samples, not {}.': 'Una red ve como mucho {} muestras, no {}.',
  'There are no samples; give x a row for each.': 'No hay muestras; dé a x una fila para cada una.',
  'x has {} rows and y {}; each sample needs both.': 'x tiene {} filas e y {}; cada muestra necesita ambas.',
  'Row {} of x has {} numbers, the first row {}.': 'La fila {} de x tiene {} números, la primera {}.',
  'Row {} of x holds a value that is no number; mend it or leave the row out.':
    'La fila {} de x contiene un valor que no es un número; corríjalo o quite la fila.',
  'Input {} is {} in every sample that is trained on; leave the column out.':
    'La entrada {} vale {} en todas las muestras de entrenamiento; quite la columna.',
  'All samples that are trained on are of one class; there is nothing to learn. Add samples of another class.':
    'Todas las muestras de entrenamiento son de una clase; no hay nada que aprender. Añada muestras de otra clase.',
  'The label of sample {} is {}; {}.': 'La etiqueta de la muestra {} es {}; {}.',
  'mend it or leave the sample out': 'corríjala o quite la muestra',
  'the loss “softmax” with {} outputs wants {}': 'la pérdida «softmax» con {} salidas pide {}',
  'the network has {} output': 'la red tiene {} salida',
  'the network has {} outputs': 'la red tiene {} salidas',
  'the loss “{}” wants {}': 'la pérdida «{}» pide {}',
  '−1 or 1': '−1 o 1',
  'any numbers': 'números cualesquiera',
  'whole class numbers from 0 to the number of outputs less one':
    'números de clase enteros de 0 al número de salidas menos uno',
  'The targets of “{}” are any numbers, which the loss “{}” cannot take; it wants {}. Choose “squared”.':
    'Los valores objetivo de «{}» son números cualesquiera, que la pérdida «{}» no puede tomar; pide {}. Elija «squared».',
  '“{}” has one target, so the output layer must have 1 unit, not {}.':
    '«{}» tiene un valor objetivo, así que la capa de salida debe tener 1 unidad, no {}.',
  'The loss “softmax” needs an output for each class, two at least.':
    'La pérdida «softmax» necesita una salida para cada clase, al menos dos.',
  '{} weights are given; these layers have {} ({}).': 'Se dan {} pesos; estas capas tienen {} ({}).',
  'The given weights hold a value that is no number.': 'Entre los pesos dados hay un valor que no es un número.',
  'At most {} networks can be trained at once, not {}.': 'Se pueden entrenar como mucho {} redes a la vez, no {}.',
  'Early stopping watches the loss on samples kept for validation, and none are kept; set a split below 1.':
    'La parada temprana mira la pérdida en las muestras de validación, y no hay ninguna; elija una parte de entrenamiento menor que 1.',
  'This plan would show the method over four million samples; take fewer steps or batches.':
    'Este plan mostraría al método más de cuatro millones de muestras; tome menos pasos o lotes más pequeños.',
  '{} looks along its own gradients; remove noise, batches and clipping.':
    '{} sigue sus propios gradientes; quite ruido, minilotes y recorte.',
  '{} takes no schedule on a network.': '{} no admite un programa en una red.',
  '{} has no learning rate that a schedule could change.':
    '{} no tiene una tasa de aprendizaje que un programa pudiera cambiar.',
  '{} keeps matrices of the whole network; a plan of the training is for first-order methods.':
    '{} guarda matrices de toda la red; un plan de entrenamiento es para métodos de primer orden.',
  '{} works in the plane alone: {}(…) of all the weights of a network would be too large a matrix.':
    '{} solo funciona en el plano: {}(…) de todos los pesos de una red sería una matriz demasiado grande.',
  '{} trains networks layer by layer; this problem is none. Choose another method.':
    '{} entrena redes capa por capa; este problema no es una red. Elija otro método.',
  'A listed noise has two coordinates; for a network give its standard deviation.':
    'Un ruido dado como lista tiene dos coordenadas; para una red dé su desviación típica.',
  '{} keeps a matrix of all pairs of weights: up to {} weights that makes sense, not for {}. Take L-BFGS or a first-order method.':
    '{} guarda una matriz de todos los pares de pesos: hasta {} pesos tiene sentido, no para {}. Tome L-BFGS o un método de primer orden.',
  '{} needs samples that do not depend on one another; with batch normalization they do.':
    '{} necesita muestras que no dependan unas de otras; con normalización sobre el lote dependen.',
  '{} needs a loss with curvature; “hinge” has none.': '{} necesita una pérdida con curvatura; «hinge» no la tiene.',
  'Principal directions are those of a path; choose a run at least.':
    'Las direcciones principales son las de un camino; elija al menos una ejecución.',
  'The two solutions are the same point; there is no line between them.':
    'Las dos soluciones son el mismo punto; no hay recta entre ellas.',
  'The three solutions lie on one line; there is no triangle between them.':
    'Las tres soluciones están en una recta; no hay triángulo entre ellas.',
  'The network has the weights 0 to {}, and no weight {}.': 'La red tiene los pesos 0 a {}, y no un peso {}.',
  'The two weights must differ.': 'Los dos pesos deben ser distintos.',
  'There is no run {} with weights of this network.': 'No hay ejecución {} con pesos de esta red.',
  'The minima of a network are not known one by one; measure loss, steps or state.':
    'Los mínimos de una red no se conocen uno por uno; mida pérdida, pasos o estado.',
  'A map has each network trained in one go; take the plan “layerwise” out.':
    'En un mapa cada red se entrena de una vez; quite el plan «layerwise».',
  'A sweep of networks has at most {} cells.': 'Un mapa de redes tiene como mucho {} celdas.',
}
