import { fillSentence, type InLanguages, type Language } from '#language.ts'
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
        why: 'Its pages are pictures, as from a scanner, and pictures are not read here.',
        whatToDo: 'Ask the district for the PDF that was made from the original document.',
      },
      es: {
        what: 'El PDF no tiene texto.',
        why: 'Sus páginas son imágenes, como las de un escáner, y aquí no se leen imágenes.',
        whatToDo: 'Pida al distrito el PDF hecho a partir del documento original.',
      },
    },
  },
  'not-an-lcap': {
    facts: [],
    words: {
      en: {
        what: 'The document is not an LCAP.',
        why: 'It has none of the tables and headings of a Local Control and Accountability Plan.',
        whatToDo: 'Give the whole LCAP, with its action tables.',
      },
      es: {
        what: 'El documento no es un LCAP.',
        why: 'No tiene las tablas ni los títulos de un Plan de Control Local y Rendición de Cuentas.',
        whatToDo: 'Entregue el LCAP completo, con sus tablas de acciones.',
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
  'office-damaged': {
    facts: [],
    words: {
      en: {
        what: 'The Excel or Word file is damaged.',
        why: 'It is incomplete or its parts do not fit together, as after a download that was cut off.',
        whatToDo: 'Open it in its program, save it again, and give the new file.',
      },
      es: {
        what: 'El archivo de Excel o Word está dañado.',
        why: 'Está incompleto o sus partes no encajan, como cuando se corta una descarga.',
        whatToDo: 'Ábralo en su programa, guárdelo de nuevo y entregue el archivo nuevo.',
      },
    },
  },
  'old-or-locked-office': {
    facts: [],
    words: {
      en: {
        what: 'The file is of Excel or Word before 2007, or locked.',
        why: 'It is a compound file, which also wraps documents behind a password.',
        whatToDo: 'Open it, save it as .xlsx or .docx without a password, and give the new file.',
      },
      es: {
        what: 'El archivo es de Excel o Word anterior a 2007 o está protegido.',
        why: 'Es un archivo compuesto, que también envuelve documentos con contraseña.',
        whatToDo: 'Ábralo, guárdelo como .xlsx o .docx sin contraseña y entregue el archivo nuevo.',
      },
    },
  },
  'unpacks-too-far': {
    facts: ['size'],
    words: {
      en: {
        what: 'The Excel or Word file is not taken.',
        why: 'Unpacked it would grow to {size}, far more than a budget needs: it was made to be heavy, or is damaged.',
        whatToDo: 'Save the sheet that is wanted as a file of its own, or as CSV.',
      },
      es: {
        what: 'El archivo de Excel o Word no se acepta.',
        why: 'Desempaquetado crecería hasta {size}, mucho más de lo que ocupa un presupuesto: se hizo para ser pesado o está dañado.',
        whatToDo: 'Guarde la hoja que interesa en un archivo propio o como CSV.',
      },
    },
  },
  'declares-entities': {
    facts: [],
    words: {
      en: {
        what: 'The Excel or Word file is not taken.',
        why: 'It declares words of its own for its XML (entities), which no office program does and which can make a small file endless.',
        whatToDo: 'Open it in Excel or Word, save it again, and give the new file.',
      },
      es: {
        what: 'El archivo de Excel o Word no se acepta.',
        why: 'Declara palabras propias para su XML (entidades), cosa que ningún programa de oficina hace y que puede volver interminable un archivo pequeño.',
        whatToDo: 'Ábralo en Excel o Word, guárdelo de nuevo y entregue el archivo nuevo.',
      },
    },
  },
  'grid-too-large': {
    facts: ['sheet'],
    words: {
      en: {
        what: 'The table is too large to be read whole.',
        why: 'The sheet {sheet} has more cells, or a longer cell, than is taken at once.',
        whatToDo: 'Save it as CSV: a CSV with account numbers is read row by row, however long it is.',
      },
      es: {
        what: 'La tabla es demasiado grande para leerla entera.',
        why: 'La hoja {sheet} tiene más celdas, o una celda más larga, de lo que se acepta de una vez.',
        whatToDo: 'Guárdela como CSV: un CSV con números de cuenta se lee fila por fila, por largo que sea.',
      },
    },
  },
  'cell-too-long': {
    facts: ['row'],
    words: {
      en: {
        what: 'The table cannot be read.',
        why: 'Row {row} has a cell of more than 100,000 characters.',
        whatToDo: 'Look at that row: a quotation mark may be missing. Save the table again as CSV.',
      },
      es: {
        what: 'La tabla no se puede leer.',
        why: 'La fila {row} tiene una celda de más de 100,000 caracteres.',
        whatToDo: 'Revise esa fila: quizá falta una comilla. Guarde la tabla de nuevo como CSV.',
      },
    },
  },
  'quotes-broken': {
    facts: ['row'],
    words: {
      en: {
        what: 'The CSV cannot be read.',
        why: 'A quotation mark in row {row} is not closed, or stands in the middle of a cell.',
        whatToDo: 'Correct that row, or save the table again as CSV from a spreadsheet program.',
      },
      es: {
        what: 'El CSV no se puede leer.',
        why: 'Una comilla de la fila {row} no se cierra o está en medio de una celda.',
        whatToDo: 'Corrija esa fila o guarde la tabla de nuevo como CSV desde una hoja de cálculo.',
      },
    },
  },
  'pointer-only': {
    facts: [],
    words: {
      en: {
        what: 'The file is only a pointer to the real one.',
        why: 'It is a few lines of Git LFS that name another, larger file.',
        whatToDo: 'Download the file itself (git lfs pull) and give that.',
      },
      es: {
        what: 'El archivo es solo un puntero al verdadero.',
        why: 'Son unas líneas de Git LFS que nombran otro archivo más grande.',
        whatToDo: 'Descargue el archivo mismo (git lfs pull) y entréguelo.',
      },
    },
  },
  'columns-not-known': {
    facts: ['columns'],
    words: {
      en: {
        what: 'The table is not one that can be read.',
        why: 'Its columns ({columns}) name no dollars with an account or an action to them.',
        whatToDo: 'Give a table with one row an action or one row an account line, and its columns named in the first row.',
      },
      es: {
        what: 'La tabla no es una que se pueda leer.',
        why: 'Sus columnas ({columns}) no dan dólares con una cuenta o una acción.',
        whatToDo: 'Entregue una tabla con una fila por acción o por línea de cuenta y con los nombres de las columnas en la primera fila.',
      },
    },
  },
  'columns-not-confirmed': {
    facts: ['guess'],
    words: {
      en: {
        what: 'What the columns mean is not confirmed yet.',
        why: 'They were taken as: {guess}.',
        whatToDo:
          'Look at it. If it is right, give the file again with --mapping yes; if not, with --mapping and the right columns. It is remembered for this agency.',
      },
      es: {
        what: 'Falta confirmar qué significan las columnas.',
        why: 'Se entendieron así: {guess}.',
        whatToDo:
          'Revíselo. Si está bien, entregue el archivo de nuevo con --mapping yes; si no, con --mapping y las columnas correctas. Se recordará para esta agencia.',
      },
    },
  },
  'code-list': {
    facts: ['what'],
    words: {
      en: {
        what: 'The table holds no dollars.',
        why: 'It is a list of codes or names: {what}.',
        whatToDo: 'Give the ledger itself; the state’s code lists are already in the program.',
      },
      es: {
        what: 'La tabla no contiene dólares.',
        why: 'Es una lista de códigos o nombres: {what}.',
        whatToDo: 'Entregue el libro de contabilidad; las listas de códigos del estado ya están en el programa.',
      },
    },
  },
  'year-not-stated': {
    facts: [],
    words: {
      en: {
        what: 'The table does not say its fiscal year.',
        why: 'Neither a column, nor a heading, nor the name of a sheet names one.',
        whatToDo: 'Give the file again with --year, such as --year 2023-24.',
      },
      es: {
        what: 'La tabla no dice su año fiscal.',
        why: 'No lo nombra ninguna columna, ningún encabezado ni el nombre de una hoja.',
        whatToDo: 'Entregue el archivo de nuevo con --year, por ejemplo --year 2023-24.',
      },
    },
  },
  'mapping-not-understood': {
    facts: ['word', 'columns'],
    words: {
      en: {
        what: 'What --mapping says is not understood.',
        why: '“{word}” names no column of the table ({columns}) or nothing that a column can hold.',
        whatToDo: 'Write it as in account=COLUMN;amount=COLUMN, with names from the table’s first row.',
      },
      es: {
        what: 'No se entiende lo que dice --mapping.',
        why: '«{word}» no nombra una columna de la tabla ({columns}) o nada que una columna pueda contener.',
        whatToDo: 'Escríbalo como account=COLUMNA;amount=COLUMNA, con nombres de la primera fila de la tabla.',
      },
    },
  },
  'agency-not-stated': {
    facts: [],
    words: {
      en: {
        what: 'The table does not say whose it is.',
        why: 'It names no district and no CDS code.',
        whatToDo: 'Give the file again with --agency and the name or the 14-digit CDS code, such as --agency 33736760000000.',
      },
      es: {
        what: 'La tabla no dice de quién es.',
        why: 'No nombra un distrito ni un código CDS.',
        whatToDo: 'Entregue el archivo de nuevo con --agency y el nombre o el código CDS de 14 dígitos, por ejemplo --agency 33736760000000.',
      },
    },
  },
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
