import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The condition number': 'Die Konditionszahl',
  'Ten times narrower costs descent ten times the steps, and momentum about three times.':
    'Zehnmal enger kostet den Abstieg zehnmal so viele Schritte, mit Momentum etwa dreimal so viele.',
  'Three paths into the same narrow valley: plain descent zigzags, heavy ball swings once, Nesterov glides.':
    'Drei Pfade in dasselbe enge Tal: Der einfache Abstieg läuft im Zickzack, Heavy Ball schwingt einmal aus, Nesterov gleitet.',
  'Curvatures 1 and 10: condition number $\\kappa = 10$. Every method gets the settings that theory calls best. To come a thousand times nearer they take **{{gd10:4}}** (descent), **{{hb10:4}}** (heavy ball) and **{{ne10:4}}** steps (Nesterov).':
    'Krümmungen 1 und 10: Konditionszahl $\\kappa = 10$. Jedes Verfahren bekommt die Einstellungen, die der Theorie nach die besten sind. Um tausendmal näher zu kommen, brauchen sie **{{gd10:4}}** (Abstieg), **{{hb10:4}}** (Heavy Ball) und **{{ne10:4}}** Schritte (Nesterov).',
  'Now $\\kappa=100$: the valley is ten times as narrow.': 'Nun $\\kappa=100$: Das Tal ist zehnmal so eng.',
  'How many steps does plain descent need now? It took {{gd10:4}} before.':
    'Wie viele Schritte braucht der einfache Abstieg jetzt? Vorher waren es {{gd10:4}}.',
  'about the same': 'etwa gleich viele',
  'about 3 times as many': 'etwa 3-mal so viele',
  'about 10 times as many': 'etwa 10-mal so viele',
  'about 100 times as many': 'etwa 100-mal so viele',
  'Descent: {{gd100:4}}, ten times as many. Heavy ball: {{hb100:4}}; Nesterov: {{ne100:4}}. Memory turns $\\kappa$ into $\\sqrt\\kappa$: in the long run a step multiplies the error by $\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}$ with heavy ball, by $\\frac{\\kappa-1}{\\kappa+1}$ with descent. What theory promises is drawn beside the runs: descent keeps to its bound exactly.':
    'Abstieg: {{gd100:4}}, zehnmal so viele. Heavy Ball: {{hb100:4}}; Nesterov: {{ne100:4}}. Das Gedächtnis macht aus $\\kappa$ ein $\\sqrt\\kappa$: Auf lange Sicht multipliziert ein Schritt den Fehler bei Heavy Ball mit $\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}$, beim Abstieg mit $\\frac{\\kappa-1}{\\kappa+1}$. Neben den Läufen steht, was die Theorie verspricht: Der Abstieg hält seine Schranke genau ein.',
  'And $\\kappa=1000$: {{gd1000:4}}, {{hb1000:4}} and {{ne1000:4}} steps. On log-log paper the slopes are {{slopeGd:3}}, {{slopeHb:2}} and {{slopeNe:2}}. The bound $\\left(\\frac{\\kappa-1}{\\kappa+1}\\right)^k \\le 10^{-3}$ promises descent {{bound1000:4}} steps: here the worst case is what happens.':
    'Und $\\kappa=1000$: {{gd1000:4}}, {{hb1000:4}} und {{ne1000:4}} Schritte. Auf doppelt logarithmischem Papier sind die Steigungen {{slopeGd:3}}, {{slopeHb:2}} und {{slopeNe:2}}. Die Schranke $\\left(\\frac{\\kappa-1}{\\kappa+1}\\right)^k \\le 10^{-3}$ verspricht dem Abstieg {{bound1000:4}} Schritte: Hier tritt der schlimmste Fall wirklich ein.',
  'descent settles in about 35 steps at κ = 10,': 'der Abstieg kommt bei κ = 10 in etwa 35 Schritten zur Ruhe,',
  'about 346 at 100': 'bei 100 in etwa 346',
  'and about 3454 at 1000': 'und bei 1000 in etwa 3454',
  'heavy ball in 15,': 'Heavy Ball in 15,',
  'and 198': 'und 198',
  'Nesterov in 23,': 'Nesterov in 23,',
  'and 275': 'und 275',
  'the slope of descent is about 1,': 'die Steigung des Abstiegs ist etwa 1,',
  'of heavy ball about ½,': 'die von Heavy Ball etwa ½,',
  'of Nesterov about ½': 'die von Nesterov etwa ½',
  'at κ = 1000 descent takes exactly as long as the bound allows':
    'bei κ = 1000 braucht der Abstieg genau so lange, wie die Schranke erlaubt',
  'Distance to the minimum, and what is promised of it': 'Abstand zum Minimum, und was davon versprochen ist',
  'bound of descent': 'Schranke des Abstiegs',
  'rate of heavy ball': 'Rate von Heavy Ball',
  'Steps to settle': 'Schritte, bis es ruht',
  'condition number': 'Konditionszahl',
  'no step of descent lies above its bound: the largest ratio is 1':
    'kein Schritt des Abstiegs liegt über seiner Schranke: Das größte Verhältnis ist 1',
})
