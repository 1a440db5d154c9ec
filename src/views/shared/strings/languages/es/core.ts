import type { CoreTexts } from '../../catalogue.ts'

export const core: CoreTexts = {
  'this browser has no WebGPU': 'este navegador no tiene WebGPU',
  'WebGPU finds no graphics adapter here': 'WebGPU no encuentra aquí un procesador gráfico',
  'WebGPU has only a software adapter here': 'WebGPU solo tiene aquí un procesador gráfico por software',
  'WebGPU could not be started': 'no se pudo iniciar WebGPU',
  'what computes on the graphics processor could not be fetched':
    'no se pudo cargar lo que calcula en el procesador gráfico',
  'the graphics processor is being asked': 'se está preguntando al procesador gráfico',
  'the graphics processor was lost and is being asked again':
    'el procesador gráfico se perdió y se le vuelve a preguntar',
  'the graphics processor was lost and did not come back': 'el procesador gráfico se perdió y no volvió',
  'asked for': 'así se pidió',
  '{}; WebAssembly is not allowed here; slowly, as formulas are interpreted':
    '{}; aquí no se permite WebAssembly; lento, porque las fórmulas se interpretan',
  '{}; this browser has no fast WebAssembly': '{}; este navegador no tiene WebAssembly rápido',
  'The link could not be read (character {} of {}=): {}': 'No se pudo leer el enlace (carácter {} de {}=): {}',
  'The link could not be read (character {}): {}': 'No se pudo leer el enlace (carácter {}): {}',
  'The link could not be read: {}': 'No se pudo leer el enlace: {}',
  '{} The default surface stays.': '{} Se queda la superficie por defecto.',
  '{} The run was left out.': '{} La ejecución se omitió.',
  '{} It was left out.': '{} Se omitió.',
  'There is no {} {} of {}; did you mean “{}”?': 'No hay parámetro {2} de {3}; ¿quiso decir «{4}»?',
  'There is no parameter {} of {}; the known ones are {}.': 'No hay parámetro {} de {}; hay: {}.',
  'There is no parameter {} of {}; the nearest of the {} known ones are {}.':
    'No hay parámetro {} de {}; de los {} que hay, los más parecidos son {}.',
  'There is no data problem {}; did you mean “{}”?': 'No hay problema de datos {}; ¿quiso decir «{}»?',
  'There is no data problem {}; the known ones are {}.': 'No hay problema de datos {}; hay: {}.',
  'There is no data problem {}; the nearest of the {} known ones are {}.':
    'No hay problema de datos {}; de los {} que hay, los más parecidos son {}.',
  'There is no surface {}; the nearest of the {} known ones are {}.':
    'No hay superficie {}; de las {} que hay, las más parecidas son {}.',
  'There is no method {}; the nearest of the {} known ones are {}.':
    'No hay método {}; de los {} que hay, los más parecidos son {}.',
  '{}={} is not understood; it takes {}.': 'No se entiende {}={}; se admite {}.',
  '{}={} is out of range; it takes {}, and {} is used.': '{}={} está fuera de los límites; se admite {}, y se usa {}.',
  'some of {}, with commas': 'algunos de {}, separados por comas',
  'a language tag, such as {}': 'un código de idioma como {}',
  'an origin, such as {}': 'un origen como {}',
  'the id of a lesson': 'el identificador de una lección',
  'There is no lesson “{}”.': 'No hay lección «{}».',
  'There is no surface {}; did you mean “{}”?': 'No hay superficie {}; ¿quiso decir «{}»?',
  'There is no surface {}; the known ones are {}.': 'No hay superficie {}; las que hay son {}.',
  'There is no method {}; did you mean “{}”?': 'No hay método {}; ¿quiso decir «{}»?',
  'There is no method {}; the known ones are {}.': 'No hay método {}; los que hay son {}.',
  'There is no {} {}; did you mean “{}”?': 'No existe {2}; ¿quiso decir «{3}»?',
  'There is no {} {}; the nearest of the {} known ones are {}.':
    'No existe {2}; de los {3} que hay, los más parecidos son {4}.',
  'There is no {} {}; the known ones are {}.': 'No existe {2}; hay: {3}.',
  '{} must be {}, not {}; its default stays.': '{} debe ser {}, no {}; se queda el valor por defecto.',
  '{} must be {}, not {}.': '{} debe ser {}, no {}.',
  '{} must be {}; {} became {}.': '{} debe ser {}; {} pasó a {}.',
  'a whole number, at least 0': 'un número entero, al menos 0',
  'a number, at least 0': 'un número, al menos 0',
  'a whole number from {} to {}': 'un número entero de {} a {}',
  'a number from {} to {}': 'un número de {} a {}',
  'from 0 to below 1': 'de 0 a menos de 1',
  'one of {}': 'uno de {}',
  'true or false': 'true o false',
  '0 or 1': '0 o 1',
  '{} of run {}': '{} de la ejecución {}',
  'There may be at most {} runs; the {} beyond were left out.':
    'Puede haber como mucho {} ejecuciones; las {} restantes se omitieron.',
  '{} may have at most {} items; the {} beyond were left out.':
    '{} puede tener como mucho {} elementos; los {} restantes se omitieron.',
  'an id of small letters, digits and hyphens': 'un identificador de letras minúsculas, cifras y guiones',
  'a list of at least {}': 'una lista de al menos {}',
  given: 'dado',
  'The part j= of the link is damaged or cut off; what it said is missing.':
    'La parte j= del enlace está dañada o cortada; falta lo que decía.',
  'This is not valid JSON: check its brackets, commas and quotes.':
    'Esto no es JSON válido: revise corchetes, comas y comillas.',
  'This is not valid JSON at character {}, {}: check the brackets, commas and quotes there.':
    'Esto no es JSON válido en el carácter {1}: revise allí corchetes, comas y comillas.',
  'Minibatches need a data problem; this problem has no samples.':
    'Los minilotes necesitan un problema de datos; este problema no tiene muestras.',
  'These batches would show the method over four million samples; take fewer steps or smaller batches.':
    'Estos lotes mostrarían al método más de cuatro millones de muestras; tome menos pasos o lotes más pequeños.',
  '“{}” is no method for this problem; choose another.': '«{}» no es un método para este problema; elija otro.',
}
