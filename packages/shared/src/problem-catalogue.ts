import { nameInWords } from '#document-words.ts'
import { fillSentence, type Language } from '#language.ts'
import { ledgerProblems } from '#problem-catalogue-ledger.ts'
import type { ProblemEntry, ProblemWords } from '#problem-words.ts'
import type { Problem, ProblemCode } from '#problem.ts'

/** Words of every code in `problemCodes`. `docs/problems.md` is generated from it. */
export const problemCatalogue = {
  'readings-differ': {
    facts: ['tags', 'geometry', 'kept'],
    words: {
      en: {
        title: 'The two readings of this cell differ',
        meaning:
          'The PDF’s own tags say “{tags}”; the page as printed says “{geometry}”. What is shown was read from {kept}, because it fits the document’s arithmetic or, where arithmetic cannot tell, because it is usually the more complete one.',
        whatToDo: 'Open the page and compare the cell with the figure shown.',
      },
      es: {
        title: 'Las dos lecturas de esta celda no coinciden',
        meaning:
          'Las etiquetas del PDF dicen «{tags}»; la página, tal como aparece, dice «{geometry}». Se muestra lo leído de {kept}, porque cuadra con las sumas del documento o, cuando las sumas no lo aclaran, porque suele ser la más completa.',
        whatToDo: 'Abra la página y compare la celda con la cifra que se muestra.',
      },
    },
  },
  'one-reading-only': {
    facts: ['reading'],
    words: {
      en: {
        title: 'Read in one way only',
        meaning: 'This was read only from {reading}, so no second reading confirms it.',
        whatToDo: 'Look at the checks of this document: sums that hold confirm the figures in another way.',
      },
      es: {
        title: 'Leído de una sola manera',
        meaning: 'Esto se leyó solo de {reading}; no hay una segunda lectura que lo confirme.',
        whatToDo: 'Vea las comprobaciones de este documento: las sumas que cuadran confirman las cifras de otra manera.',
      },
    },
  },
  'amount-malformed': {
    facts: ['text'],
    words: {
      en: {
        title: 'An amount is not printed whole',
        meaning:
          'The cell prints “{text}”. Digits may be cut off, a comma may be in the wrong place, or words may stand beside the number. What can be read is shown as printed; nothing is guessed.',
        whatToDo: 'Open the page. If another table of the document prints the amount whole, that table shows it too. The district can say which one is right.',
      },
      es: {
        title: 'Una cantidad no está impresa completa',
        meaning:
          'La celda dice «{text}». Puede faltar algún dígito, haber una coma fuera de lugar o palabras junto al número. Se muestra lo que se puede leer, tal como aparece en el documento; no se adivina nada.',
        whatToDo:
          'Abra la página. Si otra tabla del documento muestra la cantidad completa, también aparece aquí. El distrito puede decir cuál es la correcta.',
      },
    },
  },
  'amount-abbreviated': {
    facts: ['text'],
    words: {
      en: {
        title: 'An amount is printed in millions or thousands',
        meaning: 'The cell prints “{text}”. What is shown is that figure written out: it is rounded to the last digit that is printed.',
        whatToDo: 'Ask the district for the whole amount when the difference matters.',
      },
      es: {
        title: 'Una cantidad está impresa en millones o en miles',
        meaning: 'La celda dice «{text}». Se muestra esa cifra escrita completa: está redondeada al último dígito impreso.',
        whatToDo: 'Pida al distrito la cantidad completa cuando la diferencia importe.',
      },
    },
  },
  'row-without-action': {
    facts: ['text'],
    words: {
      en: {
        title: 'A row has no action number',
        meaning: 'A row of the table (“{text}”) has amounts but no action number. It is not counted as an action.',
        whatToDo: 'Open the page and see whether the row is an action, a subtotal, or a left-over line.',
      },
      es: {
        title: 'Una fila no tiene número de acción',
        meaning: 'Una fila de la tabla («{text}») tiene cantidades pero no tiene número de acción. No se cuenta como acción.',
        whatToDo: 'Abra la página y vea si la fila es una acción, un subtotal o un renglón sobrante.',
      },
    },
  },
  'table-not-found': {
    facts: ['table'],
    words: {
      en: {
        title: 'A table was not found',
        meaning: 'The table “{table}” was not found in the document. Its figures are missing here; they are not zero.',
        whatToDo: 'Look for the table in the document. If it is there, please report it; if it is not, ask the district for the complete plan.',
      },
      es: {
        title: 'No se encontró una tabla',
        meaning: 'No se encontró la tabla «{table}» en el documento. Sus cifras faltan aquí; no son cero.',
        whatToDo: 'Busque la tabla en el documento. Si está, avísenos; si no está, pida al distrito el plan completo.',
      },
    },
  },
  'header-figure-missing': {
    facts: ['figure'],
    words: {
      en: {
        title: 'A figure of the plan as a whole is missing',
        meaning: 'The figure “{figure}” is not printed in the action tables, or it could not be read. Shares and checks that need it are left out.',
        whatToDo: 'Look for the figure on the first pages of the plan (Budget Overview for Parents) or ask the district.',
      },
      es: {
        title: 'Falta una cifra general del plan',
        meaning:
          'La cifra «{figure}» no aparece en las tablas de acciones o no se pudo leer. No se muestran los porcentajes ni las comprobaciones que la necesitan.',
        whatToDo: 'Busque la cifra en las primeras páginas del plan (Resumen del presupuesto para los padres) o pregunte al distrito.',
      },
    },
  },
  'plan-year-missing': {
    facts: [],
    words: {
      en: {
        title: 'The year of the plan is not stated',
        meaning: 'The document does not say in its tables or headings which school year it plans for, so its figures belong to no year of a history.',
        whatToDo: 'Find out which year the plan is for before you use its figures.',
      },
      es: {
        title: 'No se indica el año del plan',
        meaning: 'Ni las tablas ni los títulos del documento dicen para qué año escolar es el plan; por eso sus cifras no entran en ningún año de la historia.',
        whatToDo: 'Averigüe de qué año es el plan antes de usar sus cifras.',
      },
    },
  },
  'lea-missing': {
    facts: [],
    words: {
      en: {
        title: 'The district’s name is not stated',
        meaning: 'No name of a district, county office or charter school was found where the template prints it.',
        whatToDo: 'Look at the cover of the document and say which district it belongs to.',
      },
      es: {
        title: 'No se indica el nombre del distrito',
        meaning: 'No se encontró el nombre de un distrito, oficina del condado o escuela chárter donde el formato lo pone.',
        whatToDo: 'Vea la portada del documento e indique a qué distrito pertenece.',
      },
    },
  },
  'page-without-text': {
    facts: ['page'],
    words: {
      en: {
        title: 'A page has no text',
        meaning: 'Page {page} is a picture without text, so nothing on it was read.',
        whatToDo: 'Open the page. If it holds a table with amounts, ask the district for a copy with text.',
      },
      es: {
        title: 'Una página no tiene texto',
        meaning: 'La página {page} es una imagen sin texto; no se leyó nada de ella.',
        whatToDo: 'Abra la página. Si tiene una tabla con cantidades, pida al distrito una copia con texto.',
      },
    },
  },
  'read-by-ocr': {
    facts: ['page', 'confidence'],
    words: {
      en: {
        title: 'A page was read by OCR',
        meaning:
          'Page {page} is a picture, or the text beneath it is broken, so a program that recognises letters (OCR) read it, sure of {confidence} %. It can take one digit for another; every figure from it is marked.',
        whatToDo: 'Compare the figures with the picture of the page before you use them. Sums that hold confirm them.',
      },
      es: {
        title: 'Una página se leyó con reconocimiento óptico (OCR)',
        meaning:
          'La página {page} es una imagen, o su texto está dañado, así que la leyó un programa que reconoce letras (OCR), con una seguridad del {confidence} %. Puede confundir un dígito con otro; cada cifra de esa página lleva una marca.',
        whatToDo: 'Compare las cifras con la imagen de la página antes de usarlas. Las sumas que cuadran las confirman.',
      },
    },
  },
  'part-of-a-plan': {
    facts: ['printed'],
    words: {
      en: {
        title: 'Only a part of the plan is here',
        meaning:
          'The file holds single pages of a plan (printed page: {printed}). What the other pages say is not known, so these figures add nothing to the history.',
        whatToDo: 'Ingest the whole plan. Its figures then stand in the history, with these pages among them.',
      },
      es: {
        title: 'Aquí solo hay una parte del plan',
        meaning:
          'El archivo tiene páginas sueltas de un plan (página impresa: {printed}). No se sabe qué dicen las demás, así que estas cifras no entran en la historia.',
        whatToDo: 'Añada el plan completo. Entonces sus cifras entrarán en la historia, con estas páginas entre las suyas.',
      },
    },
  },
  'duplicate-row': {
    facts: ['action'],
    words: {
      en: {
        title: 'An action is printed twice in one table',
        meaning:
          'The table prints action {action} of the same goal more than once. Each row is kept as an item of its own, because the document counts each in its totals.',
        whatToDo: 'Open both rows. If it is a repeat, ask the district which one holds.',
      },
      es: {
        title: 'Una acción aparece dos veces en la misma tabla',
        meaning:
          'La tabla muestra más de una vez la acción {action} de la misma meta. Cada fila se conserva por separado, porque el documento suma cada una en sus totales.',
        whatToDo: 'Abra las dos filas. Si es una repetición, pregunte al distrito cuál es la correcta.',
      },
    },
  },
  ...ledgerProblems,
} as const satisfies Readonly<Record<ProblemCode, ProblemEntry>>

/** A problem's words in a language, its facts filled in. */
export function problemWords(problem: Problem, language: Language): ProblemWords {
  const entry: ProblemEntry = problemCatalogue[problem.code]
  const { title, meaning, whatToDo } = entry.words[language]
  const facts = Object.fromEntries(
    Object.entries(problem.facts).map(([name, fact]) => [name, named.includes(name) ? nameInWords(String(fact), language) : fact]),
  )
  return { title: fillSentence(title, facts), meaning: fillSentence(meaning, facts), whatToDo: fillSentence(whatToDo, facts) }
}

/** Facts that name a table, a figure or a reading by its code; the others are the document's own words. */
const named = ['table', 'figure', 'reading', 'kept']
