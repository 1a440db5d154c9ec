import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Batch against incremental': 'Batch gegen inkrementell',
  'A hundred rough steps beat one exact step that costs the same.':
    'Hundert grobe Schritte schlagen einen genauen, der dasselbe kostet.',
  'Two paths in a bowl of slope and intercept: a smooth one, and a rough one that arrives much earlier.':
    'Zwei Pfade in einer Schale aus Steigung und Achsenabschnitt: ein glatter und ein rauer, der viel früher ankommt.',
  'all 100 points a step': 'alle 100 Punkte je Schritt',
  'A line through 100 points: slope and intercept are the plane. **Batch** descent reads all 100 points for one step. Its first step takes the loss from {{start:3}} to {{batch1:3}}.':
    'Eine Gerade durch 100 Punkte: Steigung und Achsenabschnitt sind die Ebene. Der **Batch**-Abstieg liest für einen Schritt alle 100 Punkte. Sein erster Schritt bringt den Verlust von {{start:3}} auf {{batch1:3}}.',
  'one point a step': 'ein Punkt je Schritt',
  '**Incremental** descent, SGD, takes a step after every single point.':
    'Der **inkrementelle** Abstieg, SGD, macht nach jedem einzelnen Punkt einen Schritt.',
  'After one pass over the data, who is ahead?': 'Wer liegt nach einem Durchgang durch die Daten vorn?',
  'Batch: its step is exact': 'Batch: Sein Schritt ist genau',
  'They are level': 'Sie liegen gleichauf',
  'SGD, by far: after one pass its loss is {{sgd1:3}}, that of batch descent {{batch1:3}}. Batch needs {{passes:3}} passes to get as low. The points repeat each other: most of what an exact gradient costs buys nothing new.':
    'SGD, und zwar weit: Nach einem Durchgang ist sein Verlust {{sgd1:3}}, der des Batch-Abstiegs {{batch1:3}}. Batch braucht {{passes:3}} Durchgänge, um so tief zu kommen. Die Punkte wiederholen einander: Das meiste, was ein genauer Gradient kostet, bringt nichts Neues.',
  'In the long run the tables turn: SGD keeps rattling at {{sgdLate:3}}, the batch method settles at {{batchLate:3}}. How to calm it is what the rest of this chapter is about.':
    'Auf lange Sicht wendet sich das Blatt: SGD rattert weiter bei {{sgdLate:3}}, das Batch-Verfahren kommt bei {{batchLate:3}} zur Ruhe. Wie man es beruhigt, davon handelt der Rest dieses Kapitels.',
  'after one pass SGD is lower than batch descent,': 'nach einem Durchgang liegt SGD tiefer als der Batch-Abstieg,',
  'which needs many passes for that': 'der dafür viele Durchgänge braucht',
  'in the end batch descent is lower': 'am Ende liegt der Batch-Abstieg tiefer',
})
