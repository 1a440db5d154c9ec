import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The learning-rate sweep': 'Die Lernraten-Reihe',
  'The best rate lives next door to disaster.': 'Die beste Lernrate wohnt Tür an Tür mit der Katastrophe.',
  'A bowl with three paths: one too cautious, one that reaches the centre, one that bounces between two points for ever.':
    'Eine Schale mit drei Pfaden: einer zu vorsichtig, einer erreicht die Mitte, einer pendelt für immer zwischen zwei Punkten.',
  'A bowl of curvatures 0.2 and 4. Rate 0.05 is safe and slow: after fifty steps the loss is {{loss05}}. Five times the rate leaves {{loss25}}.':
    'Eine Schale mit den Krümmungen 0.2 und 4. Lernrate 0.05 ist sicher und langsam: Nach fünfzig Schritten ist der Verlust {{loss05}}. Mit der fünffachen Lernrate bleiben {{loss25}}.',
  'Larger was better so far. At $2/L = 0.5$ the steep axis stops shrinking.':
    'Größer war bisher besser. Bei $2/L = 0.5$ schrumpft die steile Achse nicht mehr.',
  'Where is the best rate?': 'Wo liegt die beste Lernrate?',
  'around 0.1': 'um 0.1',
  'around 0.25, half of the limit': 'um 0.25, die Hälfte der Grenze',
  'just below the limit of 0.5': 'knapp unter der Grenze 0.5',
  'exactly at 0.5': 'genau bei 0.5',
  'At {{best:3}}, and theory says $\\frac{2}{L+\\mu}=\\frac{2}{4.2}={{theory:3}}$: there the flat axis and the steep one shrink equally fast. A twentieth further, at 0.5, the steep axis bounces between $y=2$ and $-2$ for ever.':
    'Bei {{best:3}}, und die Theorie sagt $\\frac{2}{L+\\mu}=\\frac{2}{4.2}={{theory:3}}$: Dort schrumpfen die flache und die steile Achse gleich schnell. Ein Zwanzigstel weiter, bei 0.5, pendelt die steile Achse für immer zwischen $y=2$ und $-2$.',
  'The loss over the rate is a lopsided **U**: it falls slowly over the whole range and then shoots up within a twentieth. Hence the rule of thumb: raise the rate until training breaks, then take a little less.':
    'Der Verlust über der Lernrate ist ein schiefes **U**: Er fällt langsam über den ganzen Bereich und schießt dann innerhalb eines Zwanzigstels hoch. Daher die Faustregel: die Lernrate erhöhen, bis das Training scheitert, dann etwas weniger nehmen.',
  'At the best rate the loss after 50 steps is orders below that at 0.25.':
    'Bei der besten Lernrate liegt der Verlust nach 50 Schritten um Größenordnungen unter dem bei 0.25.',
  'the loss falls up to the best rate and rises from there: a U':
    'der Verlust fällt bis zur besten Lernrate und steigt von da an: ein U',
  'the best rate is near 2/(L+μ)': 'die beste Lernrate liegt nahe 2/(L+μ)',
  'never 0.5': 'nie bei 0.5',
  'at 2/L the steep axis stays where it was': 'bei 2/L bleibt die steile Achse, wo sie war',
})
