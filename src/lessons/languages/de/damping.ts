import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Under-, over- and critically damped': 'Unterkritisch, überkritisch und kritisch gedämpft',
  'Momentum is a ball with friction, and one friction is right.':
    'Momentum ist eine Kugel mit Reibung, und eine Reibung ist die richtige.',
  'A round bowl: one path crawls to the centre, one runs straight in, one swings through it again and again.':
    'Eine runde Schale: Ein Pfad kriecht zur Mitte, einer läuft geradewegs hinein, einer schwingt wieder und wieder hindurch.',
  'A bowl of curvature $\\lambda=1$ and a rate of $\\eta=0.01$, a hundred times too small. Descent shrinks the distance by 1 % a step and settles after {{gd:4}} steps.':
    'Eine Schale der Krümmung $\\lambda=1$ und eine Lernrate $\\eta=0.01$, hundertmal zu klein. Der Abstieg verkürzt den Abstand um 1 % je Schritt und ist nach {{gd:4}} Schritten zur Ruhe gekommen.',
  'The ball gets memory: $\\beta$ from 0 to 0.99. With little it crawls as through honey, with much it swings as on ice.':
    'Die Kugel bekommt Gedächtnis: $\\beta$ von 0 bis 0.99. Mit wenig kriecht sie wie durch Honig, mit viel schwingt sie wie auf Eis.',
  'Which $\\beta$ is the fastest?': 'Welches $\\beta$ ist das schnellste?',
  'about 0.8': 'etwa 0.8',
  '0.9, the usual one': '0.9, das übliche',
  'About 0.8; found by trying: {{best:2}}, by theory $(1-\\sqrt{\\eta\\lambda})^2={{theory:2}}$. Below it the ball is **over-damped** and crawls, above it is **under-damped** and swings. It settles in {{critical:4}} steps instead of {{gd:4}}.':
    'Etwa 0.8; durch Probieren: {{best:2}}, nach der Theorie $(1-\\sqrt{\\eta\\lambda})^2={{theory:2}}$. Darunter ist die Kugel **überkritisch gedämpft** und kriecht, darüber ist sie **unterkritisch gedämpft** und schwingt. Sie kommt in {{critical:4}} statt {{gd:4}} Schritten zur Ruhe.',
  'At 0.99 the ball travels {{far:2}} times the way that it has to. All under-damped balls shrink by $\\sqrt\\beta$ a step, **whatever the curvature**: that is why one $\\beta$ serves a whole valley.':
    'Bei 0.99 legt die Kugel das {{far:2}}-Fache des nötigen Wegs zurück. Alle unterkritisch gedämpften Kugeln schrumpfen um $\\sqrt\\beta$ je Schritt, **gleich bei welcher Krümmung**: Darum passt ein $\\beta$ für ein ganzes Tal.',
  'critical damping is at β = 0.81': 'kritische Dämpfung liegt bei β = 0.81',
  'the fastest β of a hundred is there': 'das schnellste β von hundert liegt dort',
  'it settles sooner than without memory': 'sie kommt früher zur Ruhe als ohne Gedächtnis',
})
