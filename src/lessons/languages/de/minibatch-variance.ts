import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The variance of a minibatch': 'Die Varianz eines Minibatches',
  'Noise falls with the root of the batch, cost rises with the batch.':
    'Das Rauschen fällt mit der Wurzel der Batchgröße, die Kosten steigen mit ihr.',
  'Four paths into the same bowl, from ragged to smooth as the batch grows.':
    'Vier Pfade in dieselbe Schale, von zerzaust bis glatt, je größer der Batch.',
  'The same fit with batches of 1 and of 64: a ragged path and a smooth one.':
    'Dieselbe Anpassung mit Batches von 1 und von 64: ein zerzauster Pfad und ein glatter.',
  'Batches of 1, 4, 16 and 64: each four times the one before.':
    'Batches von 1, 4, 16 und 64: jeder viermal so groß wie der vorige.',
  'Four times the batch: how much smaller is the **standard deviation** of the gradient?':
    'Viermal so großer Batch: Um wie viel kleiner ist die **Standardabweichung** des Gradienten?',
  'By a factor of 4': 'Um den Faktor 4',
  'By a factor of 2': 'Um den Faktor 2',
  'By a factor of 16': 'Um den Faktor 16',
  'It stays': 'Sie bleibt gleich',
  'By a factor of 2; the variance falls by 4. Variance times batch size, measured over {{draws:5}} draws each: {{v1:4}}, {{v4:4}}, {{v16:4}}, {{v64:4}}. You pay four times as much for half the noise, which is why the best batch is seldom the largest.':
    'Um den Faktor 2; die Varianz fällt um 4. Varianz mal Batchgröße, gemessen über je {{draws:5}} Ziehungen: {{v1:4}}, {{v4:4}}, {{v16:4}}, {{v64:4}}. Man zahlt viermal so viel für halb so viel Rauschen; darum ist der beste Batch selten der größte.',
  'batch size times variance is the same for all sizes, within 2 %':
    'Batchgröße mal Varianz ist für alle Größen gleich, bis auf 2 %',
  'Spread of the gradient': 'Streuung des Gradienten',
  batch: 'Batchgröße',
  'standard deviation': 'Standardabweichung',
  measured: 'gemessen',
  'one over the root of the batch': 'eins durch die Wurzel der Batchgröße',
})
