import { fillSentence, type InLanguages, type Language } from '#language.ts'
import { tableRefusals } from '#refusal-catalogue-tables.ts'
import type { Refusal, RefusalCode } from '#refusal.ts'

/** Words of a refusal: what the file is, why it cannot be taken, what to do. The three together are one clear message. */
export interface RefusalWords {
  readonly what: string
  readonly why: string
  readonly whatToDo: string
}

/** A refusal's entry: the facts that its sentences name, and the sentences. */
export interface RefusalEntry {
  readonly facts: readonly string[]
  readonly words: InLanguages<RefusalWords>
}

/** Words of every code in `refusalCodes`. */
export const refusalCatalogue = {
  empty: {
    facts: [],
    words: {
      en: { what: 'The file is empty.', why: 'It has 0 bytes.', whatToDo: 'Download or copy it again.' },
      es: { what: 'El archivo está vacío.', why: 'Tiene 0 bytes.', whatToDo: 'Descárguelo o cópielo de nuevo.' },
    },
  },
  'unknown-format': {
    facts: [],
    words: {
      en: {
        what: 'The file is not of a kind that can be read.',
        why: 'It is no PDF, Excel workbook (.xlsx), Word document (.docx) or table of text (CSV), whatever its name says.',
        whatToDo: 'Give the file that the district published, or save the table as CSV.',
      },
      es: {
        what: 'El archivo no es de un tipo que se pueda leer.',
        why: 'No es un PDF, un libro de Excel (.xlsx), un documento de Word (.docx) ni una tabla de texto (CSV), diga lo que diga su nombre.',
        whatToDo: 'Entregue el archivo que publicó el distrito o guarde la tabla como CSV.',
      },
    },
  },
  encrypted: {
    facts: [],
    words: {
      en: { what: 'The PDF is locked.', why: 'It asks for a password before it opens.', whatToDo: 'Ask the district for a copy without a password.' },
      es: { what: 'El PDF está protegido.', why: 'Pide una contraseña para abrirse.', whatToDo: 'Pida al distrito una copia sin contraseña.' },
    },
  },
  truncated: {
    facts: [],
    words: {
      en: {
        what: 'The PDF is damaged.',
        why: 'It is incomplete or broken, as after a download that was cut off.',
        whatToDo: 'Download it again and check that it opens in a PDF viewer.',
      },
      es: {
        what: 'El PDF está dañado.',
        why: 'Está incompleto o roto, como cuando se corta una descarga.',
        whatToDo: 'Descárguelo de nuevo y compruebe que se abre en un visor de PDF.',
      },
    },
  },
  'no-pages': {
    facts: [],
    words: {
      en: { what: 'The PDF has no pages.', why: 'It opens, but there is nothing in it.', whatToDo: 'Ask for the file again.' },
      es: { what: 'El PDF no tiene páginas.', why: 'Se abre, pero no contiene nada.', whatToDo: 'Pida el archivo de nuevo.' },
    },
  },
  'no-text': {
    facts: [],
    words: {
      en: {
        what: 'The PDF has no text.',
        why: 'Its pages are pictures, as from a scanner, and OCR found no words in them.',
        whatToDo: 'Ask the district for the PDF that was made from the original document.',
      },
      es: {
        what: 'El PDF no tiene texto.',
        why: 'Sus páginas son imágenes, como las de un escáner, y el OCR no encontró palabras en ellas.',
        whatToDo: 'Pida al distrito el PDF hecho a partir del documento original.',
      },
    },
  },
  'not-an-lcap': {
    facts: [],
    words: {
      en: {
        what: 'The document is not an LCAP.',
        why: 'It has none of the tables, headings or sentences of an LCAP, a Learning Continuity Plan, a Budget Overview for Parents, a supplement or a mid-year report.',
        whatToDo: 'Give the whole LCAP, with its action tables. A poster or a summary of a plan, or an account of one fund, cannot take its place.',
      },
      es: {
        what: 'El documento no es un LCAP.',
        why: 'No tiene las tablas, los títulos ni las frases de un LCAP, un plan de continuidad del aprendizaje, un resumen del presupuesto para los padres, un suplemento o un informe de mitad de año.',
        whatToDo: 'Entregue el LCAP completo, con sus tablas de acciones. Un cartel o resumen del plan, o la cuenta de un solo fondo, no lo reemplaza.',
      },
    },
  },
  'template-not-supported': {
    facts: ['template'],
    words: {
      en: {
        what: 'The LCAP is on a template whose tables could not be read here.',
        why: 'It looks like the template of {template}, but the sections that carry its dollars were not found in it.',
        whatToDo: 'Give the whole plan, with its goals, actions and expenditures.',
      },
      es: {
        what: 'El LCAP usa un formato cuyas tablas no se pudieron leer aquí.',
        why: 'Parece el formato de {template}, pero no se encontraron las secciones con sus cantidades.',
        whatToDo: 'Entregue el plan completo, con sus metas, acciones y gastos.',
      },
    },
  },
  'too-large': {
    facts: ['size', 'limit'],
    words: {
      en: {
        what: 'The file is too large.',
        why: 'It has {size}; the limit is {limit}.',
        whatToDo: 'Give the plan alone, without the other papers of the meeting.',
      },
      es: {
        what: 'El archivo es demasiado grande.',
        why: 'Tiene {size}; el límite es {limit}.',
        whatToDo: 'Entregue solo el plan, sin los demás documentos de la reunión.',
      },
    },
  },
  'too-many-pages': {
    facts: ['pages', 'limit'],
    words: {
      en: {
        what: 'The file has too many pages.',
        why: 'It has {pages} pages; at most {limit} are read.',
        whatToDo: 'Take the plan out of the file and give it alone.',
      },
      es: {
        what: 'El archivo tiene demasiadas páginas.',
        why: 'Tiene {pages} páginas; se leen {limit} como máximo.',
        whatToDo: 'Separe el plan del archivo y entréguelo solo.',
      },
    },
  },
  'two-formats': {
    facts: ['formats'],
    words: {
      en: {
        what: 'The file pretends to be two things at once.',
        why: 'Its bytes are those of several kinds of file ({formats}), so nobody can say what a reader would see.',
        whatToDo: 'Get the plan again from the district’s own site.',
      },
      es: {
        what: 'El archivo aparenta ser dos cosas a la vez.',
        why: 'Sus bytes corresponden a varios tipos de archivo ({formats}), así que no se puede saber qué vería quien lo abra.',
        whatToDo: 'Obtenga el plan de nuevo en el sitio del propio distrito.',
      },
    },
  },
  'too-demanding': {
    facts: ['limit'],
    words: {
      en: {
        what: 'The file could not be read to its end.',
        why: 'Reading it took more than {limit}, as with a file that is damaged or made to be heavy.',
        whatToDo: 'Save it again as a PDF from a viewer, or ask the district for another copy.',
      },
      es: {
        what: 'El archivo no se pudo leer hasta el final.',
        why: 'Su lectura pasó de {limit}, como ocurre con un archivo dañado o hecho para ser pesado.',
        whatToDo: 'Guárdelo de nuevo como PDF desde un visor o pida otra copia al distrito.',
      },
    },
  },
  ...tableRefusals,
} as const satisfies Readonly<Record<RefusalCode, RefusalEntry>>

/** A refusal's words in a language, its facts filled in. */
export function refusalWords(refusal: Refusal, language: Language): RefusalWords {
  const entry: RefusalEntry = refusalCatalogue[refusal.refused]
  const { what, why, whatToDo } = entry.words[language]
  return { what: fillSentence(what, refusal.facts), why: fillSentence(why, refusal.facts), whatToDo: fillSentence(whatToDo, refusal.facts) }
}

/** The same as one line: what, why, what to do. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  const { what, why, whatToDo } = refusalWords(refusal, language)
  return `${what} ${why} ${whatToDo}`
}
