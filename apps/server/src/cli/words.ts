import type { InLanguages, Language } from '@cuentas/shared'

/** Every sentence of the command, in both languages. `{placeholders}` are filled by `say`. */
export const words = {
  program: {
    en: 'Cuentas Claras: what school districts promise and spend from LCFF supplemental and concentration money.',
    es: 'Cuentas Claras: lo que los distritos escolares prometen y gastan de los fondos suplementarios y de concentración de la LCFF.',
  },
  'option-lang': { en: 'language of the messages: en or es (standard: the terminal’s)', es: 'idioma de los mensajes: en o es (normal: el de la terminal)' },
  'option-help': { en: 'show this help', es: 'mostrar esta ayuda' },
  'option-focus': {
    en: 'the range of another program or mark than restorative justice (docs/focus.md says what each means)',
    es: 'el rango de otro programa o señal en vez de la justicia restaurativa (docs/focus.md dice qué significa cada uno)',
  },
  'option-json': { en: 'print JSON (the shape is in docs/cli.md)', es: 'imprimir JSON (la forma está en docs/cli.md)' },
  ingest: {
    en: 'read LCAPs (PDF files, or folders of them) and keep their figures in CUENTAS_HOME or DATABASE_URL',
    es: 'leer LCAP (archivos PDF o carpetas con ellos) y guardar sus cifras en CUENTAS_HOME o DATABASE_URL',
  },
  'ingest-path': { en: 'a PDF, or a folder whose PDFs are all read', es: 'un PDF, o una carpeta de la que se leen todos los PDF' },
  'ingest-again': { en: 'read again what this version has read before', es: 'leer de nuevo lo que esta versión ya leyó' },
  'ingest-threads': {
    en: 'documents read at the same time (standard: one for each processor core)',
    es: 'documentos que se leen a la vez (normal: uno por núcleo del procesador)',
  },
  'ingest-status': {
    en: 'Exit status: 0 done (files of a folder that cannot be taken are told and left out); 2 a file that was named, or everything in the folders, cannot be taken; 1 our mistake.',
    es: 'Estado de salida: 0 hecho (los archivos de una carpeta que no se pueden tomar se avisan y se dejan fuera); 2 no se puede tomar un archivo indicado, o nada de las carpetas; 1 error nuestro.',
  },
  extract: { en: 'read one LCAP and print what it says; nothing is kept', es: 'leer un LCAP e imprimir lo que dice; no se guarda nada' },
  'extract-file': { en: 'an LCAP as PDF', es: 'un LCAP en PDF' },
  tag: {
    en: 'tag actions from a CSV with the columns id, title, description, amount',
    es: 'etiquetar acciones de un CSV con las columnas id, title, description, amount',
  },
  'tag-file': { en: 'a CSV file', es: 'un archivo CSV' },
  districts: {
    en: 'list the districts that are kept, with their restorative-justice range, or that of another focus',
    es: 'listar los distritos guardados, con su rango de justicia restaurativa o de otro enfoque',
  },
  correct: {
    en: 'decide what a line item pays for, or hundreds at once from a CSV: category, level, tags, split, links; shows first, writes with --apply',
    es: 'decidir qué paga una partida, o cientos a la vez desde un CSV: categoría, nivel, etiquetas, división, uniones; primero muestra, con --apply escribe',
  },
  corrections: { en: 'list what people decided about a district', es: 'listar lo que las personas decidieron sobre un distrito' },
  undo: { en: 'undo a batch of decisions, whatever came after it', es: 'deshacer un lote de decisiones, venga lo que venga después' },
  rules: {
    en: 'rules that decisions suggest: propose them, preview one, apply it exactly as previewed',
    es: 'reglas que sugieren las decisiones: proponerlas, ver una antes, aplicarla exactamente como se vio',
  },
  staff: {
    en: 'invite somebody to the workspace, the first administrator of the site among them; prints a link that works once',
    es: 'invitar a alguien al espacio de trabajo, también a la primera persona que administra el sitio; imprime un enlace que sirve una vez',
  },
  meeting: {
    en: 'keep the days of a district’s board meetings, each with who says so; they stand in its calendar',
    es: 'guardar los días de las reuniones de la mesa directiva de un distrito, cada uno con quién lo dice; aparecen en su calendario',
  },
  backup: {
    en: 'take a backup while the server goes on: database, documents, settings; looked over before it is called one',
    es: 'hacer un respaldo mientras el servidor sigue: base de datos, documentos, ajustes; se revisa antes de darlo por bueno',
  },
  restore: {
    en: 'put a backup back into an empty CUENTAS_HOME and look it over; with --try only try it',
    es: 'restaurar un respaldo en un CUENTAS_HOME vacío y revisarlo; con --try, solo probarlo',
  },
  audit: {
    en: 'the record of every change: verify that nothing in it was changed or cut off',
    es: 'el registro de cada cambio: verificar que nada en él se cambió ni se cortó',
  },
  'state-file-stored': {
    en: '{file}: a state file ({kind}), {rows} rows, version {version}',
    es: '{file}: un archivo del estado ({kind}), {rows} renglones, versión {version}',
  },
  'state-file-unchanged': {
    en: '{file}: already here, nothing changed ({kind}, {rows} rows)',
    es: '{file}: ya está aquí, nada cambió ({kind}, {rows} renglones)',
  },
  'state-file-supersedes': { en: '{file}: takes the place of {names}, whose rows stay', es: '{file}: reemplaza a {names}, cuyos renglones se conservan' },
  'state-file-superseded': {
    en: '{file}: a later version of it is already here; its rows are kept and not shown',
    es: '{file}: ya hay una versión posterior; sus renglones se guardan y no se muestran',
  },
  'fetch-list': {
    en: 'print the public addresses of the state’s files and of a district’s filed plans; nothing is fetched',
    es: 'imprimir las direcciones públicas de los archivos del estado y de los planes de un distrito; no se descarga nada',
  },
  'fetch-list-district': { en: 'a district by its name or CDS code', es: 'un distrito por su nombre o código CDS' },
  'fetch-list-unknown': {
    en: '{district}: the state’s directory has no such district, or more than one. Give its 14-digit CDS code.',
    es: '{district}: el directorio del estado no tiene ese distrito, o tiene más de uno. Indique su código CDS de 14 dígitos.',
  },
  'fetch-list-files': { en: 'Files of the state:', es: 'Archivos del estado:' },
  'fetch-list-plans': {
    en: 'Plans of {district} ({cds}), as the state’s Dashboard links to them; the district also posts them on its own homepage:',
    es: 'Planes de {district} ({cds}), según los enlaza el Dashboard del estado; el distrito también los publica en su propia página:',
  },
  'fetch-list-how': {
    en: 'Download what you need, then: npx cuentas ingest FILE...',
    es: 'Descargue lo que necesite y después: npx cuentas ingest ARCHIVO...',
  },
  serve: { en: 'serve the site and the API on PORT', es: 'servir el sitio y la API en PORT' },
  'help-usage': { en: 'Usage:', es: 'Uso:' },
  'help-arguments': { en: 'Arguments:', es: 'Argumentos:' },
  'help-options': { en: 'Options:', es: 'Opciones:' },
  'help-commands': { en: 'Commands:', es: 'Órdenes:' },
  'help-environment': { en: 'Environment:', es: 'Entorno:' },
  'not-found': { en: '{path}: there is no such file or folder. Check the path.', es: '{path}: no existe ese archivo ni carpeta. Revise la ruta.' },
  'cannot-open': { en: '{path}: it cannot be opened ({because}). Check its permissions.', es: '{path}: no se puede abrir ({because}). Revise sus permisos.' },
  'is-a-folder': { en: '{path}: this is a folder; give one file.', es: '{path}: es una carpeta; indique un archivo.' },
  'no-pdf': { en: '{path}: there is no PDF in this folder.', es: '{path}: no hay ningún PDF en esta carpeta.' },
  refused: { en: '{file}: {sentence}', es: '{file}: {sentence}' },
  progress: {
    en: '{done} of {all} documents, {pages} pages, {speed} pages/s, {left} left',
    es: '{done} de {all} documentos, {pages} páginas, {speed} páginas/s, faltan {left}',
  },
  'progress-start': { en: 'reading {all} documents', es: 'leyendo {all} documentos' },
  stored: {
    en: '{file}: {lea} {year}: {pages} pages, {items} line items, checks: {holds} hold, {fails} fail, {cannot} cannot be made',
    es: '{file}: {lea} {year}: {pages} páginas, {items} partidas; comprobaciones: {holds} se cumplen, {fails} no se cumplen, {cannot} no se pueden hacer',
  },
  unchanged: { en: '{file}: {lea} {year}: already here, nothing changed', es: '{file}: {lea} {year}: ya está aquí, nada cambió' },
  'year-unknown': { en: '(year not stated)', es: '(año no indicado)' },
  'table-documents': { en: 'documents', es: 'documentos' },
  'table-new': { en: 'new', es: 'nuevos' },
  'table-read-again': { en: 'read again', es: 'leídos de nuevo' },
  'table-unchanged': { en: 'unchanged', es: 'sin cambios' },
  'table-refused': { en: 'refused', es: 'rechazados' },
  'table-broken': { en: 'failed by our mistake', es: 'fallidos por error nuestro' },
  'table-pages': { en: 'pages', es: 'páginas' },
  'table-line-items': { en: 'line items', es: 'partidas' },
  'table-hold': { en: 'checks that hold', es: 'comprobaciones que se cumplen' },
  'table-fail': { en: 'checks that fail', es: 'comprobaciones que no se cumplen' },
  'option-mapping': {
    en: 'of a table: "yes" when the guess that was shown is right, or its columns written out (account=COLUMN;amount=COLUMN)',
    es: 'de una tabla: «yes» si lo que se mostró está bien, o sus columnas por escrito (account=COLUMNA;amount=COLUMNA)',
  },
  'option-year': {
    en: 'of a table that does not say it: its fiscal year, such as 2023-24',
    es: 'de una tabla que no lo dice: su año fiscal, por ejemplo 2023-24',
  },
  'option-agency': {
    en: 'of a table that does not say it: the district, by name or 14-digit CDS code',
    es: 'de una tabla que no lo dice: el distrito, por nombre o código CDS de 14 dígitos',
  },
  'bad-year': { en: '--year must be a fiscal year such as 2023-24.', es: '--year debe ser un año fiscal, por ejemplo 2023-24.' },
  'table-cannot': { en: 'checks that cannot be made', es: 'comprobaciones que no se pueden hacer' },
  'table-speed': { en: 'pages a second', es: 'páginas por segundo' },
  'our-mistake': { en: '{file}: this is our mistake, not the file’s: {message}', es: '{file}: es un error nuestro, no del archivo: {message}' },
  'csv-columns': {
    en: '{file}: the CSV lacks the column {column}. Its first line must name the columns id, title, description and amount.',
    es: '{file}: al CSV le falta la columna {column}. Su primera línea debe nombrar las columnas id, title, description y amount.',
  },
  'csv-broken': {
    en: '{file}: line {line} is not a CSV line ({because}). Save the table again as CSV.',
    es: '{file}: la línea {line} no es de CSV ({because}). Guarde la tabla de nuevo como CSV.',
  },
  'csv-empty': {
    en: '{file}: the file is empty. Give a CSV with at least the line of column names.',
    es: '{file}: el archivo está vacío. Entregue un CSV con al menos la línea de nombres de columnas.',
  },
  'no-districts': {
    en: 'No districts yet. `cuentas ingest PATH` reads plans; `cuentas serve` brings the figures that come with the program.',
    es: 'Todavía no hay distritos. `cuentas ingest RUTA` lee planes; `cuentas serve` trae las cifras que vienen con el programa.',
  },
  'column-district': { en: 'district', es: 'distrito' },
  'column-county': { en: 'county', es: 'condado' },
  'column-code': { en: 'code', es: 'código' },
  'column-plans': { en: 'plans', es: 'planes' },
  'column-year': { en: 'year', es: 'año' },
  'column-at-least': { en: 'at least', es: 'al menos' },
  'column-mostly': { en: 'mostly', es: 'en su mayor parte' },
  'column-at-most': { en: 'at most', es: 'como máximo' },
  'column-plan': { en: 'whole plan', es: 'todo el plan' },
  'column-table': { en: 'table', es: 'tabla' },
  'column-action': { en: 'action', es: 'acción' },
  'column-title': { en: 'title', es: 'título' },
  'column-total': { en: 'amount', es: 'monto' },
  'column-page': { en: 'page', es: 'página' },
  'column-category': { en: 'category', es: 'categoría' },
  'column-level': { en: 'restorative justice', es: 'justicia restaurativa' },
  'column-because': { en: 'because of', es: 'por' },
  'not-stated': { en: 'not stated', es: 'no indicado' },
  listening: { en: 'Cuentas Claras is at http://localhost:{port}', es: 'Cuentas Claras está en http://localhost:{port}' },
  building: { en: 'Building the pages…', es: 'Construyendo las páginas…' },
  seeding: {
    en: 'Bringing in the figures of {documents} documents that come with the program…',
    es: 'Cargando las cifras de {documents} documentos que vienen con el programa…',
  },
  'port-taken': {
    en: 'The port {port} is in use. Stop the other program, or set PORT to another number.',
    es: 'El puerto {port} está ocupado. Detenga el otro programa o ponga otro número en PORT.',
  },
  'database-away': {
    en: 'The database does not answer: {message}. Check DATABASE_URL and CUENTAS_HOME.',
    es: 'La base de datos no responde: {message}. Revise DATABASE_URL y CUENTAS_HOME.',
  },
  'bad-threads': { en: '--threads must be a whole number from 1 to 64.', es: '--threads debe ser un número entero de 1 a 64.' },
  'bad-usage': { en: '{message} `cuentas --help` lists what there is.', es: 'No se entiende la orden ({message}). `cuentas --help` muestra lo que hay.' },
} as const satisfies Readonly<Record<string, InLanguages<string>>>

export type WordKey = keyof typeof words

/** A sentence in a language, its placeholders filled; numbers with separators of thousands as printed in California. */
export function say(language: Language, key: WordKey, facts: Readonly<Record<string, string | number>> = {}): string {
  return filled(words[key][language], facts)
}

/** A sentence of a command with its placeholders filled: numbers as they are printed in California, an ellipsis where a fact is missing. */
export function filled(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const fact = facts[name] ?? '…'
    return typeof fact === 'number' ? wholeNumber(fact) : fact
  })
}

/** 12345 -> "12,345", in both languages (es-US). */
export function wholeNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1 })
}
