import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Memory rescues a step size': 'Gedächtnis rettet eine Schrittweite',
  'Momentum does not only speed descent up: it makes larger steps stable.':
    'Momentum macht den Abstieg nicht nur schneller: Es macht größere Schritte stabil.',
  'A bowl with three paths of the same rate: without memory it leaves the picture, with memory it comes home.':
    'Eine Schale mit drei Pfaden derselben Lernrate: Ohne Gedächtnis verlässt der Pfad das Bild, mit Gedächtnis kommt er heim.',
  'The bowl allows rates up to $2/L=0.5$. Take 0.6: plain descent multiplies $y$ by $1-2.4=-1.4$ at every step, and twenty steps make {{gd:4}} of $-2$.':
    'Die Schale erlaubt Lernraten bis $2/L=0.5$. Nehmen wir 0.6: Der einfache Abstieg multipliziert $y$ bei jedem Schritt mit $1-2.4=-1.4$, und zwanzig Schritte machen aus $-2$ ganze {{gd:4}}.',
  'Now the step remembers: $v \\leftarrow \\beta v + g$, $x \\leftarrow x-\\eta v$. The rate stays at 0.6.':
    'Nun erinnert sich der Schritt: $v \\leftarrow \\beta v + g$, $x \\leftarrow x-\\eta v$. Die Lernrate bleibt 0.6.',
  'Can memory stop the divergence?': 'Kann Gedächtnis die Divergenz aufhalten?',
  'No, it adds more speed to it': 'Nein, es macht ihn noch schneller',
  'Yes, if $\\beta$ is large enough': 'Ja, wenn $\\beta$ groß genug ist',
  'Yes, any $\\beta>0$ does': 'Ja, jedes $\\beta>0$ genügt',
  'Of the values tried, {{apart:3}} apart, $\\beta={{edge:3}}$ is the first that is stable. The old velocity points back over the valley and **brakes** the swing. With heavy ball descent is stable while $\\eta L < 2(1+\\beta)$; here $2.4<2(1+\\beta)$, so $\\beta>0.2$. After twenty steps $y$ is {{half:2}} with $\\beta=0.5$.':
    'Von den versuchten Werten im Abstand {{apart:3}} ist $\\beta={{edge:3}}$ der erste stabile. Die alte Geschwindigkeit zeigt zurück über das Tal und **bremst** die Schwingung. Mit Heavy Ball ist der Abstieg stabil, solange $\\eta L < 2(1+\\beta)$; hier $2.4<2(1+\\beta)$, also $\\beta>0.2$. Nach zwanzig Schritten ist $y$ mit $\\beta=0.5$ gleich {{half:2}}.',
  'More memory is not better for ever: at 0.9 the swings along the flat axis take over. Stability asks for enough of it, speed for the right amount.':
    'Mehr Gedächtnis ist nicht immer besser: Bei 0.9 überwiegen die Schwingungen entlang der flachen Achse. Stabilität verlangt genug davon, Tempo das richtige Maß.',
  'without memory y is −1673 after 20 steps': 'ohne Gedächtnis ist y nach 20 Schritten −1673',
  'with β = 0.25 it has shrunk': 'mit β = 0.25 ist es geschrumpft',
  'with β = 0.5 still more': 'mit β = 0.5 noch mehr',
  'stable from β = 0.2 on': 'stabil ab β = 0.2',
})
