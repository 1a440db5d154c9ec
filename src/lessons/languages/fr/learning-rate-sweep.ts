import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The learning-rate sweep': 'Le balayage du taux d’apprentissage',
  'The best rate lives next door to disaster.': 'Le meilleur taux habite la porte à côté du désastre.',
  'A bowl with three paths: one too cautious, one that reaches the centre, one that bounces between two points for ever.':
    'Une cuvette avec trois trajectoires : une trop prudente, une qui atteint le centre, une qui rebondit sans fin entre deux points.',
  'A bowl of curvatures 0.2 and 4. Rate 0.05 is safe and slow: after fifty steps the loss is {{loss05}}. Five times the rate leaves {{loss25}}.':
    'Une cuvette de courbures 0.2 et 4. Le taux 0.05 est sûr et lent : après cinquante pas, la perte est {{loss05}}. Un taux cinq fois plus grand laisse {{loss25}}.',
  'Larger was better so far. At $2/L = 0.5$ the steep axis stops shrinking.':
    'Plus grand était mieux jusqu’ici. À $2/L = 0.5$, l’axe raide cesse de se réduire.',
  'Where is the best rate?': 'Où est le meilleur taux ?',
  'around 0.1': 'vers 0.1',
  'around 0.25, half of the limit': 'vers 0.25, la moitié de la limite',
  'just below the limit of 0.5': 'juste sous la limite de 0.5',
  'exactly at 0.5': 'exactement à 0.5',
  'At {{best:3}}, and theory says $\\frac{2}{L+\\mu}=\\frac{2}{4.2}={{theory:3}}$: there the flat axis and the steep one shrink equally fast. A twentieth further, at 0.5, the steep axis bounces between $y=2$ and $-2$ for ever.':
    'À {{best:3}}, et la théorie dit $\\frac{2}{L+\\mu}=\\frac{2}{4.2}={{theory:3}}$ : là, l’axe plat et l’axe raide se réduisent aussi vite l’un que l’autre. Un vingtième plus loin, à 0.5, l’axe raide rebondit sans fin entre $y=2$ et $-2$.',
  'The loss over the rate is a lopsided **U**: it falls slowly over the whole range and then shoots up within a twentieth. Hence the rule of thumb: raise the rate until training breaks, then take a little less.':
    'La perte en fonction du taux est un **U** bancal : elle baisse lentement sur toute la plage, puis monte en flèche en un vingtième. D’où la règle empirique : augmenter le taux jusqu’à ce que l’entraînement casse, puis prendre un peu moins.',
  'At the best rate the loss after 50 steps is orders below that at 0.25.':
    'Au meilleur taux, la perte après 50 pas est de plusieurs ordres de grandeur sous celle de 0.25.',
  'the loss falls up to the best rate and rises from there: a U':
    'la perte baisse jusqu’au meilleur taux et monte ensuite : un U',
  'the best rate is near 2/(L+μ)': 'le meilleur taux est proche de 2/(L+μ)',
  'never 0.5': 'jamais 0.5',
  'at 2/L the steep axis stays where it was': 'à 2/L l’axe raide reste où il était',
})
