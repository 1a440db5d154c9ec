import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The learning-rate sweep': 'El barrido de la tasa de aprendizaje',
  'The best rate lives next door to disaster.': 'La mejor tasa vive al lado del desastre.',
  'A bowl with three paths: one too cautious, one that reaches the centre, one that bounces between two points for ever.':
    'Un cuenco con tres trayectorias: una demasiado prudente, una que llega al centro, una que rebota para siempre entre dos puntos.',
  'A bowl of curvatures 0.2 and 4. Rate 0.05 is safe and slow: after fifty steps the loss is {{loss05}}. Five times the rate leaves {{loss25}}.':
    'Un cuenco de curvaturas 0.2 y 4. La tasa 0.05 es segura y lenta: tras cincuenta pasos la pérdida es {{loss05}}. Una tasa cinco veces mayor deja {{loss25}}.',
  'Larger was better so far. At $2/L = 0.5$ the steep axis stops shrinking.':
    'Hasta ahora, mayor era mejor. Con $2/L = 0.5$ el eje empinado deja de encogerse.',
  'Where is the best rate?': '¿Dónde está la mejor tasa?',
  'around 0.1': 'alrededor de 0.1',
  'around 0.25, half of the limit': 'alrededor de 0.25, la mitad del límite',
  'just below the limit of 0.5': 'justo por debajo del límite de 0.5',
  'exactly at 0.5': 'exactamente en 0.5',
  'At {{best:3}}, and theory says $\\frac{2}{L+\\mu}=\\frac{2}{4.2}={{theory:3}}$: there the flat axis and the steep one shrink equally fast. A twentieth further, at 0.5, the steep axis bounces between $y=2$ and $-2$ for ever.':
    'En {{best:3}}, y la teoría dice $\\frac{2}{L+\\mu}=\\frac{2}{4.2}={{theory:3}}$: allí el eje plano y el empinado se encogen igual de rápido. Una vigésima parte más allá, en 0.5, el eje empinado rebota para siempre entre $y=2$ y $-2$.',
  'The loss over the rate is a lopsided **U**: it falls slowly over the whole range and then shoots up within a twentieth. Hence the rule of thumb: raise the rate until training breaks, then take a little less.':
    'La pérdida frente a la tasa es una **U** torcida: baja despacio en todo el intervalo y se dispara en una vigésima parte. De ahí la regla práctica: subir la tasa hasta que el entrenamiento se rompa y tomar un poco menos.',
  'At the best rate the loss after 50 steps is orders below that at 0.25.':
    'Con la mejor tasa, la pérdida tras 50 pasos está varios órdenes de magnitud por debajo de la de 0.25.',
  'the loss falls up to the best rate and rises from there: a U':
    'la pérdida baja hasta la mejor tasa y sube desde ahí: una U',
  'the best rate is near 2/(L+μ)': 'la mejor tasa está cerca de 2/(L+μ)',
  'never 0.5': 'nunca 0.5',
  'at 2/L the steep axis stays where it was': 'con 2/L el eje empinado se queda donde estaba',
})
