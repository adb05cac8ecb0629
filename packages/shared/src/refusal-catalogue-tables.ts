/** Words of the refusals of spreadsheets, Word documents and text tables. */
export const tableRefusals = {
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
        why: 'It says “{word}”, which names no column of the table ({columns}) or nothing that a column can hold.',
        whatToDo: 'Write it as in account=COLUMN;amount=COLUMN, with names from the table’s first row.',
      },
      es: {
        what: 'No se entiende lo que dice --mapping.',
        why: 'Dice «{word}», que no nombra una columna de la tabla ({columns}) o nada que una columna pueda contener.',
        whatToDo: 'Escríbalo como account=COLUMNA;amount=COLUMNA, con nombres de la primera fila de la tabla.',
      },
    },
  },
  'agency-not-stated': {
    facts: [],
    words: {
      en: {
        what: 'The file does not say whose it is.',
        why: 'It names no district and no CDS code.',
        whatToDo: 'Give the file again with --agency and the name or the 14-digit CDS code, such as --agency 33736760000000.',
      },
      es: {
        what: 'El archivo no dice de quién es.',
        why: 'No nombra un distrito ni un código CDS.',
        whatToDo: 'Entregue el archivo de nuevo con --agency y el nombre o el código CDS de 14 dígitos, por ejemplo --agency 33736760000000.',
      },
    },
  },
  'sums-only': {
    facts: [],
    words: {
      en: {
        what: 'The table is a download of this site that holds no printed figure.',
        why: 'Histories, programs, lists and corrections are counted from figures; read in again they would be counted twice.',
        whatToDo: 'Give the download of actions, of a line item’s figures or of a document’s header; or the document itself.',
      },
      es: {
        what: 'La tabla es una descarga de este sitio que no contiene ninguna cifra impresa.',
        why: 'Las historias, los programas, las listas y las correcciones se cuentan a partir de cifras; leídas otra vez, contarían doble.',
        whatToDo: 'Entregue la descarga de acciones, de las cifras de una partida o del encabezado de un documento; o el documento mismo.',
      },
    },
  },
} as const
