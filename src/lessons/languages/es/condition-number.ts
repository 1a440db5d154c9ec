import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The condition number': 'El número de condición',
  'Ten times narrower costs descent ten times the steps, and momentum about three times.':
    'Diez veces más estrecho le cuesta al descenso diez veces más pasos, y con momento unas tres veces más.',
  'Three paths into the same narrow valley: plain descent zigzags, heavy ball swings once, Nesterov glides.':
    'Tres trayectorias hacia el mismo valle estrecho: el descenso simple zigzaguea, la bola pesada oscila una vez, Nesterov se desliza.',
  'Curvatures 1 and 10: condition number $\\kappa = 10$. Every method gets the settings that theory calls best. To come a thousand times nearer they take **{{gd10:4}}** (descent), **{{hb10:4}}** (heavy ball) and **{{ne10:4}}** steps (Nesterov).':
    'Curvaturas 1 y 10: número de condición $\\kappa = 10$. Cada método recibe los ajustes que la teoría llama mejores. Para acercarse mil veces más necesitan **{{gd10:4}}** (descenso), **{{hb10:4}}** (bola pesada) y **{{ne10:4}}** pasos (Nesterov).',
  'Now $\\kappa=100$: the valley is ten times as narrow.': 'Ahora $\\kappa=100$: el valle es diez veces más estrecho.',
  'How many steps does plain descent need now? It took {{gd10:4}} before.':
    '¿Cuántos pasos necesita ahora el descenso simple? Antes fueron {{gd10:4}}.',
  'about the same': 'más o menos los mismos',
  'about 3 times as many': 'unas 3 veces más',
  'about 10 times as many': 'unas 10 veces más',
  'about 100 times as many': 'unas 100 veces más',
  'Descent: {{gd100:4}}, ten times as many. Heavy ball: {{hb100:4}}; Nesterov: {{ne100:4}}. Memory turns $\\kappa$ into $\\sqrt\\kappa$: in the long run a step multiplies the error by $\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}$ with heavy ball, by $\\frac{\\kappa-1}{\\kappa+1}$ with descent. What theory promises is drawn beside the runs: descent keeps to its bound exactly.':
    'Descenso: {{gd100:4}}, diez veces más. Bola pesada: {{hb100:4}}; Nesterov: {{ne100:4}}. La memoria convierte $\\kappa$ en $\\sqrt\\kappa$: a la larga, cada paso multiplica el error por $\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}$ con la bola pesada y por $\\frac{\\kappa-1}{\\kappa+1}$ con el descenso. Junto a las trayectorias está lo que promete la teoría: el descenso sigue exactamente su cota.',
  'And $\\kappa=1000$: {{gd1000:4}}, {{hb1000:4}} and {{ne1000:4}} steps. On log-log paper the slopes are {{slopeGd:3}}, {{slopeHb:2}} and {{slopeNe:2}}. The bound $\\left(\\frac{\\kappa-1}{\\kappa+1}\\right)^k \\le 10^{-3}$ promises descent {{bound1000:4}} steps: here the worst case is what happens.':
    'Y $\\kappa=1000$: {{gd1000:4}}, {{hb1000:4}} y {{ne1000:4}} pasos. En escala log-log las pendientes son {{slopeGd:3}}, {{slopeHb:2}} y {{slopeNe:2}}. La cota $\\left(\\frac{\\kappa-1}{\\kappa+1}\\right)^k \\le 10^{-3}$ le promete al descenso {{bound1000:4}} pasos: aquí el peor caso es lo que ocurre.',
  'descent settles in about 35 steps at κ = 10,': 'el descenso se asienta en unos 35 pasos con κ = 10,',
  'about 346 at 100': 'unos 346 con 100',
  'and about 3454 at 1000': 'y unos 3454 con 1000',
  'heavy ball in 15,': 'la bola pesada en 15,',
  'and 198': 'y 198',
  'Nesterov in 23,': 'Nesterov en 23,',
  'and 275': 'y 275',
  'the slope of descent is about 1,': 'la pendiente del descenso es aproximadamente 1,',
  'of heavy ball about ½,': 'la de la bola pesada aproximadamente ½,',
  'of Nesterov about ½': 'la de Nesterov aproximadamente ½',
  'at κ = 1000 descent takes exactly as long as the bound allows':
    'con κ = 1000 el descenso tarda exactamente lo que permite la cota',
  'Distance to the minimum, and what is promised of it': 'Distancia al mínimo, y lo que se promete de ella',
  'bound of descent': 'cota del descenso',
  'rate of heavy ball': 'tasa de la bola pesada',
  'Steps to settle': 'Pasos hasta el reposo',
  'condition number': 'número de condición',
  'no step of descent lies above its bound: the largest ratio is 1':
    'ningún paso del descenso supera su cota: la razón mayor es 1',
})
