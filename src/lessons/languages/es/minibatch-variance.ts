import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The variance of a minibatch': 'La varianza de un minilote',
  'Noise falls with the root of the batch, cost rises with the batch.':
    'El ruido baja con la raíz del lote; el coste sube con el lote.',
  'Four paths into the same bowl, from ragged to smooth as the batch grows.':
    'Cuatro trayectorias hacia el mismo cuenco, de ásperas a suaves según crece el lote.',
  'The same fit with batches of 1 and of 64: a ragged path and a smooth one.':
    'El mismo ajuste con lotes de 1 y de 64: una trayectoria áspera y una suave.',
  'Batches of 1, 4, 16 and 64: each four times the one before.':
    'Lotes de 1, 4, 16 y 64: cada uno cuatro veces el anterior.',
  'Four times the batch: how much smaller is the **standard deviation** of the gradient?':
    'Cuatro veces el lote: ¿cuánto menor es la **desviación típica** del gradiente?',
  'By a factor of 4': 'En un factor de 4',
  'By a factor of 2': 'En un factor de 2',
  'By a factor of 16': 'En un factor de 16',
  'It stays': 'No cambia',
  'By a factor of 2; the variance falls by 4. Variance times batch size, measured over {{draws:5}} draws each: {{v1:4}}, {{v4:4}}, {{v16:4}}, {{v64:4}}. You pay four times as much for half the noise, which is why the best batch is seldom the largest.':
    'En un factor de 2; la varianza baja en un factor de 4. Varianza por tamaño del lote, medida con {{draws:5}} extracciones cada una: {{v1:4}}, {{v4:4}}, {{v16:4}}, {{v64:4}}. Se paga cuatro veces más por la mitad del ruido; por eso el mejor lote rara vez es el mayor.',
  'batch size times variance is the same for all sizes, within 2 %':
    'tamaño del lote por varianza es igual para todos los tamaños, con un margen del 2 %',
  'Spread of the gradient': 'Dispersión del gradiente',
  batch: 'tamaño del lote',
  'standard deviation': 'desviación típica',
  measured: 'medida',
  'one over the root of the batch': 'uno entre la raíz del tamaño del lote',
})
