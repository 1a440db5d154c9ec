import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Batch against incremental': 'Por lotes o incremental',
  'A hundred rough steps beat one exact step that costs the same.':
    'Cien pasos toscos ganan a un paso exacto que cuesta lo mismo.',
  'Two paths in a bowl of slope and intercept: a smooth one, and a rough one that arrives much earlier.':
    'Dos trayectorias en un cuenco de pendiente y ordenada en el origen: una suave y una rugosa que llega mucho antes.',
  'all 100 points a step': 'los 100 puntos en cada paso',
  'A line through 100 points: slope and intercept are the plane. **Batch** descent reads all 100 points for one step. Its first step takes the loss from {{start:3}} to {{batch1:3}}.':
    'Una recta por 100 puntos: pendiente y ordenada en el origen forman el plano. El descenso **por lotes** lee los 100 puntos para un paso. Su primer paso lleva la pérdida de {{start:3}} a {{batch1:3}}.',
  'one point a step': 'un punto en cada paso',
  '**Incremental** descent, SGD, takes a step after every single point.':
    'El descenso **incremental**, SGD, da un paso después de cada punto.',
  'After one pass over the data, who is ahead?': 'Tras una pasada por los datos, ¿quién va delante?',
  'Batch: its step is exact': 'El lote: su paso es exacto',
  'They are level': 'Están empatados',
  'SGD, by far: after one pass its loss is {{sgd1:3}}, that of batch descent {{batch1:3}}. Batch needs {{passes:3}} passes to get as low. The points repeat each other: most of what an exact gradient costs buys nothing new.':
    'SGD, con diferencia: tras una pasada su pérdida es {{sgd1:3}}, la del descenso por lotes {{batch1:3}}. El lote necesita {{passes:3}} pasadas para bajar tanto. Los puntos se repiten unos a otros: casi todo lo que cuesta un gradiente exacto no compra nada nuevo.',
  'In the long run the tables turn: SGD keeps rattling at {{sgdLate:3}}, the batch method settles at {{batchLate:3}}. How to calm it is what the rest of this chapter is about.':
    'A la larga cambian las tornas: SGD sigue traqueteando en {{sgdLate:3}}, el método por lotes se asienta en {{batchLate:3}}. Cómo calmarlo es el tema del resto de este capítulo.',
  'after one pass SGD is lower than batch descent,': 'tras una pasada, SGD está más abajo que el descenso por lotes,',
  'which needs many passes for that': 'que necesita muchas pasadas para ello',
  'in the end batch descent is lower': 'al final el descenso por lotes está más abajo',
})
