import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The variance of a minibatch': 'La variance d’un mini-lot',
  'Noise falls with the root of the batch, cost rises with the batch.':
    'Le bruit baisse comme la racine de la taille du lot, le coût croît avec elle.',
  'Four paths into the same bowl, from ragged to smooth as the batch grows.':
    'Quatre trajectoires dans la même cuvette, de plus en plus lisses à mesure que le lot grandit.',
  'The same fit with batches of 1 and of 64: a ragged path and a smooth one.':
    'Le même ajustement avec des lots de 1 et de 64 : une trajectoire hachée et une lisse.',
  'Batches of 1, 4, 16 and 64: each four times the one before.':
    'Des lots de 1, 4, 16 et 64 : chacun quatre fois le précédent.',
  'Four times the batch: how much smaller is the **standard deviation** of the gradient?':
    'Un lot quatre fois plus grand : de combien l’**écart-type** du gradient est-il plus petit ?',
  'By a factor of 4': 'D’un facteur 4',
  'By a factor of 2': 'D’un facteur 2',
  'By a factor of 16': 'D’un facteur 16',
  'It stays': 'Il reste le même',
  'By a factor of 2; the variance falls by 4. Variance times batch size, measured over {{draws:5}} draws each: {{v1:4}}, {{v4:4}}, {{v16:4}}, {{v64:4}}. You pay four times as much for half the noise, which is why the best batch is seldom the largest.':
    'D’un facteur 2 ; la variance baisse d’un facteur 4. Variance fois taille du lot, mesurée sur {{draws:5}} tirages chacun : {{v1:4}}, {{v4:4}}, {{v16:4}}, {{v64:4}}. On paie quatre fois plus pour moitié moins de bruit ; c’est pourquoi le meilleur lot est rarement le plus grand.',
  'batch size times variance is the same for all sizes, within 2 %':
    'taille du lot fois variance est la même pour toutes les tailles, à 2 % près',
  'Spread of the gradient': 'Dispersion du gradient',
  batch: 'taille du lot',
  'standard deviation': 'écart type',
  measured: 'mesuré',
  'one over the root of the batch': 'un sur la racine de la taille du lot',
})
