import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Heavy ball against Nesterov': 'Heavy Ball gegen Nesterov',
  'Looking one step ahead turns two hundred swings into none.':
    'Einen Schritt vorauszuschauen macht aus zweihundert Schwingungen keine.',
  'A narrow valley: one path fills it with swings from wall to wall, the other slides down along its floor.':
    'Ein enges Tal: Ein Pfad füllt es mit Schwingungen von Wand zu Wand, der andere gleitet an seinem Boden entlang hinab.',
  'The same valley, the same rate 0.01, the same memory 0.95, 600 steps. The only difference: Nesterov takes the gradient **where the memory is about to carry it**.':
    'Dasselbe Tal, dieselbe Lernrate 0.01, dasselbe Gedächtnis 0.95, 600 Schritte. Der einzige Unterschied: Nesterov nimmt den Gradienten dort, **wohin das Gedächtnis gleich trägt**.',
  'Heavy ball swings across the valley. How much less does Nesterov swing?':
    'Heavy Ball schwingt quer durch das Tal. Wie viel weniger schwingt Nesterov?',
  'Half as often': 'Halb so oft',
  'A tenth as often': 'Ein Zehntel so oft',
  'Not at all': 'Gar nicht',
  'Heavy ball changes sides {{hb:4}} times, Nesterov {{ne:4}} times. In $y$ they travel {{hbPath:3}} and {{nePath:3}}: the second is just the way down. At $\\eta=1/L$ the look-ahead gradient cancels the whole overshoot of the steep axis.':
    'Heavy Ball wechselt {{hb:4}}-mal die Seite, Nesterov {{ne:4}}-mal. In $y$ legen sie {{hbPath:3}} und {{nePath:3}} zurück: Das Zweite ist bloß der Weg hinab. Bei $\\eta=1/L$ hebt der vorausschauende Gradient das ganze Überschwingen der steilen Achse auf.',
  'The first forty steps. The price is nothing: one gradient a step, as before. What heavy ball learns after it has climbed the other wall, Nesterov sees from the floor.':
    'Die ersten vierzig Schritte. Es kostet nichts: ein Gradient je Schritt wie zuvor. Was Heavy Ball erst lernt, wenn er die andere Wand erklommen hat, sieht Nesterov schon vom Boden aus.',
  'Nesterov turns into the floor here': 'hier biegt Nesterov in den Talboden ein',
  'heavy ball crosses the floor 202 times': 'Heavy Ball überquert den Talboden 202-mal',
  'Nesterov never': 'Nesterov nie',
  'the way in y is 29.0': 'der Weg in y ist 29.0',
  'against 1.0': 'gegen 1.0',
})
