import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Batch against incremental': 'Par lot ou incrémental',
  'A hundred rough steps beat one exact step that costs the same.':
    'Cent pas grossiers battent un pas exact qui coûte autant.',
  'Two paths in a bowl of slope and intercept: a smooth one, and a rough one that arrives much earlier.':
    'Deux trajectoires dans une cuvette de pente et d’ordonnée à l’origine : une lisse, et une rugueuse qui arrive bien plus tôt.',
  'all 100 points a step': 'les 100 points à chaque pas',
  'A line through 100 points: slope and intercept are the plane. **Batch** descent reads all 100 points for one step. Its first step takes the loss from {{start:3}} to {{batch1:3}}.':
    'Une droite à travers 100 points : pente et ordonnée à l’origine forment le plan. La descente **par lot** lit les 100 points pour un pas. Son premier pas amène la perte de {{start:3}} à {{batch1:3}}.',
  'one point a step': 'un point à chaque pas',
  '**Incremental** descent, SGD, takes a step after every single point.':
    'La descente **incrémentale**, SGD, fait un pas après chaque point.',
  'After one pass over the data, who is ahead?': 'Après un passage sur les données, qui mène ?',
  'Batch: its step is exact': 'Le lot : son pas est exact',
  'They are level': 'Ils sont à égalité',
  'SGD, by far: after one pass its loss is {{sgd1:3}}, that of batch descent {{batch1:3}}. Batch needs {{passes:3}} passes to get as low. The points repeat each other: most of what an exact gradient costs buys nothing new.':
    'SGD, de loin : après un passage, sa perte est {{sgd1:3}}, celle de la descente par lot {{batch1:3}}. Le lot a besoin de {{passes:3}} passages pour descendre aussi bas. Les points se répètent : l’essentiel de ce que coûte un gradient exact n’achète rien de neuf.',
  'In the long run the tables turn: SGD keeps rattling at {{sgdLate:3}}, the batch method settles at {{batchLate:3}}. How to calm it is what the rest of this chapter is about.':
    'À la longue, les rôles s’inversent : SGD continue de trembler à {{sgdLate:3}}, la méthode par lot se pose à {{batchLate:3}}. Comment le calmer est le sujet du reste de ce chapitre.',
  'after one pass SGD is lower than batch descent,': 'après un passage, SGD est plus bas que la descente par lot,',
  'which needs many passes for that': 'à qui il faut pour cela beaucoup de passages',
  'in the end batch descent is lower': 'à la fin, la descente par lot est plus bas',
})
