import type { InLanguages, Language } from '@cuentas/shared'
import type { RefusedRequestCode } from '@cuentas/budget'
import type { CsvProblem } from '#services/corrections/corrections-csv.ts'
import { filled } from '#cli/words.ts'

/** Every sentence of the commands about corrections, in both languages. */
export const correctionWords = {
  what: {
    en: 'a CSV file, or the id of one line item (or of a printed total, as `cuentas corrections --open` lists it)',
    es: 'un archivo CSV o la clave de una partida (o de un total impreso, como la muestra `cuentas corrections --open`)',
  },
  category: { en: 'its program: RJ, SEC, BEH... or not-stated', es: 'su programa: RJ, SEC, BEH... o not-stated (no indicado)' },
  level: {
    en: 'how much of it is restorative justice: none, mention, primary or dedicated',
    es: 'cuánto es justicia restaurativa: none, mention, primary o dedicated',
  },
  add: { en: 'another tag to put on (SEL, SEC.police...)', es: 'otra etiqueta que se pone (SEL, SEC.police...)' },
  remove: { en: 'a tag to take off; it stays off', es: 'una etiqueta que se quita; no vuelve a aparecer' },
  split: {
    en: 'its dollars by program: "RJ=120000; SEL=300000.50; rest"; or whole, to undo a split',
    es: 'sus dólares por programa: "RJ=120000; SEL=300000.50; rest" (rest: lo que queda); o whole, para quitar una división',
  },
  phase: {
    en: 'which figure is split: planned or estimated-actual (standard: planned)',
    es: 'qué cifra se divide: planned o estimated-actual (normal: planned)',
  },
  fund: {
    en: 'which money is split: total, lcff or both (standard: both, where they are the same dollars)',
    es: 'qué fondos se dividen: total, lcff o both (normal: both, ambos, si son los mismos dólares)',
  },
  source: { en: 'where the shares of the split come from, in words', es: 'de dónde vienen las partes de la división, en palabras' },
  'source-kind': { en: 'district-answer or budget-line (standard: district-answer)', es: 'district-answer o budget-line (normal: district-answer)' },
  'source-date': { en: 'day of the answer or of the budget, as 2026-02-10', es: 'día de la respuesta o del presupuesto, como 2026-02-10' },
  link: { en: 'id of another line item that is the same action', es: 'clave de otra partida que es la misma acción' },
  unlink: { en: 'id of another line item that is not the same action', es: 'clave de otra partida que no es la misma acción' },
  repair: { en: 'accept (yes) or refuse (no) the proposed digit repair', es: 'aceptar (yes) o rechazar (no) la reparación de dígito propuesta' },
  reason: { en: 'why; everybody can read it', es: 'por qué; todos pueden leerlo' },
  author: { en: 'who decides; the public log shows the role only', es: 'quién decide; el registro público muestra solo el cargo' },
  role: { en: 'role of the author (standard: site-administrator)', es: 'cargo de quien decide (normal: site-administrator)' },
  batch: { en: 'name of the batch', es: 'nombre del lote' },
  apply: { en: 'write it; without this nothing is written, only shown', es: 'escribirlo; sin esto no se escribe nada, solo se muestra' },
  'batch-id': { en: 'id of a batch, as `cuentas corrections` lists it', es: 'clave de un lote, como la lista `cuentas corrections`' },
  json: { en: 'print JSON', es: 'imprimir JSON' },
  district: { en: 'the district: its code or a part of its name', es: 'el distrito: su código o parte de su nombre' },
  'show-batch': { en: 'show every decision of one batch', es: 'mostrar cada decisión de un lote' },
  open: {
    en: 'show what waits for a person: decisions that no longer fit, digit repairs, decisions to take over into other years, actions that may go on in another year',
    es: 'mostrar lo que espera a una persona: decisiones que ya no encajan, reparaciones de dígitos, decisiones por llevar a otros años, acciones que quizá siguen en otro año',
  },
  sheet: {
    en: 'print every line item as a CSV to fill in and give to `cuentas correct`',
    es: 'imprimir cada partida como CSV para llenarlo y darlo a `cuentas correct`',
  },
  step: { en: 'propose, preview or apply', es: 'propose (proponer), preview (ver antes) o apply (aplicar)' },
  rule: { en: 'name of a proposed rule', es: 'nombre de una regla propuesta' },
  without: {
    en: 'ids of line items that the rule must leave alone, with commas between',
    es: 'claves de partidas que la regla debe dejar como están, separadas por comas',
  },
  code: { en: 'code that the preview printed', es: 'código que imprimió la vista previa' },
  'csv-columns': {
    en: 'Columns of the CSV: {columns}. Only line_item is needed; an empty cell leaves things as they are. seen_... columns hold what you saw: a line that changed since is refused.',
    es: 'Columnas del CSV: {columns}. Solo line_item es necesaria; una celda vacía deja las cosas como están. Las columnas seen_... guardan lo que usted vio: se rechaza una línea que cambió desde entonces.',
  },
  'unknown-columns': {
    en: '{file}: nobody knows these columns: {columns}. Known: {known}.',
    es: '{file}: nadie conoce estas columnas: {columns}. Se conocen: {known}.',
  },
  'nothing-asked': {
    en: 'Nothing is asked for: say what to change, as --category or --level.',
    es: 'No se pide nada: diga qué cambiar, como --category o --level.',
  },
  'line-refused': { en: 'line {line}: {because}', es: 'línea {line}: {because}' },
  'needs-author': {
    en: 'Say who decides (--author) and, to be read by everybody, why (--reason).',
    es: 'Diga quién decide (--author) y, para que todos lo lean, por qué (--reason).',
  },
  'unknown-role': { en: 'The role is one of {roles}.', es: 'El cargo es uno de {roles}.' },
  'not-written': { en: 'Nothing was written. Add --apply to write it.', es: 'No se escribió nada. Añada --apply para escribirlo.' },
  written: {
    en: 'Written as batch {batch}: {corrections} decisions. `cuentas undo {batch}` takes it back.',
    es: 'Escrito como lote {batch}: {corrections} decisiones. `cuentas undo {batch}` lo deshace.',
  },
  'nothing-to-write': { en: 'There is nothing to write.', es: 'No hay nada que escribir.' },
  'would-change': { en: '{lines} line items would look different:', es: '{lines} partidas se verían distintas:' },
  'no-line-changes': { en: 'No line item would look different.', es: 'Ninguna partida se vería distinta.' },
  'total-changes': {
    en: 'The printed total {printed} on page {page} stays; beside it: {before} -> {after}',
    es: 'El total impreso {printed} de la página {page} queda como está; a su lado: {before} -> {after}',
  },
  'links-change': { en: '{made} links would be made and {parted} parted.', es: 'Se unirían {made} pares y se separarían {parted}.' },
  'dollars-moved': { en: 'Dollars that would move, by year and program:', es: 'Dólares que se moverían, por año y programa:' },
  'no-dollars': { en: 'No sum would change.', es: 'No cambiaría ninguna suma.' },
  undone: { en: 'Batch {batch} is undone.', es: 'El lote {batch} quedó deshecho.' },
  superseded: { en: '{lineitem}: batch {batch} decided later; its decision stays.', es: '{lineitem}: el lote {batch} decidió después; su decisión queda.' },
  'built-on': {
    en: '{lineitem}: decision {later} of batch {batch} was made against what goes; it stays and is flagged.',
    es: '{lineitem}: la decisión {later} del lote {batch} se tomó a partir de lo que se quita; queda y se señala.',
  },
  'no-corrections': { en: 'Nobody has decided anything about {district} yet.', es: 'Todavía nadie ha decidido nada sobre {district}.' },
  'no-district': {
    en: 'No district is called “{district}”. `cuentas districts` lists them.',
    es: 'Ningún distrito se llama «{district}». `cuentas districts` los lista.',
  },
  'many-districts': {
    en: '“{district}” fits several districts: {names}. Give the code.',
    es: '«{district}» corresponde a varios distritos: {names}. Dé el código.',
  },
  'no-rules': { en: 'The decisions so far suggest no rule.', es: 'Las decisiones tomadas hasta ahora no sugieren ninguna regla.' },
  'left-alone': {
    en: '{lines} line items were decided otherwise by a person and are left alone.',
    es: '{lines} partidas las decidió una persona de otro modo y quedan como están.',
  },
  'apply-rule': {
    en: 'To apply exactly this: cuentas rules apply {district} {rule} --code {code} --author NAME',
    es: 'Para aplicar exactamente esto: cuentas rules apply {district} {rule} --code {code} --author NOMBRE',
  },
  'nothing-open': { en: 'Nothing waits for a person.', es: 'Nada espera a una persona.' },
  'repair-of': {
    en: '{lineitem} page {page}: prints {printed}; with {repaired} every sum it belongs to holds: {sums}',
    es: '{lineitem} página {page}: dice {printed}; con {repaired} se cumple cada suma a la que pertenece: {sums}',
  },
  'suggestion-of': {
    en: '{lineitem} {title}: {category}, {level}, as decided for {from}',
    es: '{lineitem} {title}: {category}, {level}, como se decidió para {from}',
  },
  'open-link-of': {
    en: '{lineitem} {number} “{title}” ({year}, page {page}): is it one of these? (--link ID says so)',
    es: '{lineitem} {number} «{title}» ({year}, página {page}): ¿es alguna de estas? (--link CLAVE lo dice)',
  },
  'open-link-candidate': {
    en: '  {lineitem} {number} “{title}” ({year}, page {page}): the same: {matched}; titles alike {likeness} %, texts {textlikeness}; {fromcents} -> {tocents}',
    es: '  {lineitem} {number} «{title}» ({year}, página {page}): igual: {matched}; títulos parecidos {likeness} %, textos {textlikeness}; {fromcents} -> {tocents}',
  },
  'match-title': { en: 'title', es: 'título' },
  'match-similar-title': { en: 'much of the title', es: 'gran parte del título' },
  'match-number': { en: 'number', es: 'número' },
  'match-description': { en: 'description', es: 'descripción' },
  'match-amount': { en: 'amount', es: 'monto' },
  'match-near-amount': { en: 'about the amount', es: 'casi el monto' },
  'match-scope': { en: 'schools', es: 'escuelas' },
  'match-student-groups': { en: 'student groups', es: 'grupos de estudiantes' },
  'match-words': { en: 'the plan’s own words', es: 'las palabras del propio plan' },
  'match-nothing': { en: 'nothing', es: 'nada' },
  'no-repair': {
    en: 'The document’s own sums propose no repair for this line item or total, or it is decided already.',
    es: 'Las sumas del documento no proponen ninguna reparación para esta partida o este total, o ya está decidida.',
  },
  'column-line-item': { en: 'line item', es: 'partida' },
  'column-before': { en: 'before', es: 'antes' },
  'column-after': { en: 'after', es: 'después' },
  'column-difference': { en: 'difference', es: 'diferencia' },
  'column-phase': { en: 'phase', es: 'fase' },
  'column-basis': { en: 'dollars', es: 'dólares' },
  'column-program': { en: 'program or bound', es: 'programa o límite' },
  'column-batch': { en: 'batch', es: 'lote' },
  'column-name': { en: 'name', es: 'nombre' },
  'column-role': { en: 'role', es: 'cargo' },
  'column-when': { en: 'when', es: 'cuándo' },
  'column-decisions': { en: 'decisions', es: 'decisiones' },
  'column-status': { en: 'status', es: 'estado' },
  'column-reason': { en: 'reason', es: 'motivo' },
  'column-was': { en: 'was', es: 'era' },
  'column-decided': { en: 'decided', es: 'decidido' },
  'column-rule': { en: 'rule', es: 'regla' },
  'column-evidence': { en: 'decided so', es: 'decididas así' },
  'column-would-change': { en: 'would change', es: 'cambiarían' },
  'phase-planned': { en: 'planned', es: 'planeado' },
  'phase-ledger-actual': { en: 'ledger actual', es: 'gasto real según los libros' },
  'phase-estimated-actual': { en: 'estimated actual', es: 'gasto real estimado' },
  'basis-all-funds': { en: 'all funds', es: 'todos los fondos' },
  'basis-lcff-contributing': { en: 'LCFF, contributing', es: 'LCFF, contribuyentes' },
  'at-least': { en: 'RJ at least', es: 'JR al menos' },
  mostly: { en: 'RJ mostly', es: 'JR en su mayor parte' },
  'at-most': { en: 'RJ at most', es: 'JR como máximo' },
  'in-force': { en: 'in force', es: 'vigente' },
  'status-superseded': { en: 'superseded', es: 'reemplazada' },
  'status-undone': { en: 'undone', es: 'deshecha' },
} as const satisfies Readonly<Record<string, InLanguages<string>>>

export type CorrectionWord = keyof typeof correctionWords

/** A sentence in a language, its placeholders filled. */
export function sayCorrection(language: Language, key: CorrectionWord, facts: Readonly<Record<string, string | number>> = {}): string {
  return filled(correctionWords[key][language], facts)
}

/** Steps from a proposed rule to an applied one. */
export const ruleSteps = ['propose', 'preview', 'apply'] as const
export type RuleStep = (typeof ruleSteps)[number]

/** Why something that was asked for cannot be decided. */
export const refusalWords = {
  'no-line-item': { en: 'the line item is missing', es: 'falta la partida' },
  'no-change': { en: 'nothing is asked for', es: 'no se pide nada' },
  'no-reason': { en: 'the reason is missing (--reason, or the column reason)', es: 'falta el motivo (--reason o la columna reason)' },
  'category-unknown': { en: 'there is no such category', es: 'no existe esa categoría' },
  'level-unknown': { en: 'the level is none, mention, primary or dedicated', es: 'el nivel es none, mention, primary o dedicated' },
  'tag-unknown': { en: 'there is no such tag', es: 'no existe esa etiqueta' },
  'amount-unknown': { en: 'the amount that was seen is not an amount', es: 'el monto visto no es un monto' },
  'phase-unknown': { en: 'the phase is planned or estimated-actual', es: 'la fase es planned o estimated-actual' },
  'fund-unknown': { en: 'the money is total, lcff or both', es: 'los fondos son total, lcff o both' },
  'source-missing': {
    en: 'a split needs its source: district-answer or budget-line, in words, with the day as 2026-02-10',
    es: 'una división necesita su fuente: district-answer o budget-line, en palabras, con el día como 2026-02-10',
  },
  'split-unreadable': { en: 'the split is written as "RJ=120000; SEL=300000.50; rest"', es: 'la división se escribe "RJ=120000; SEL=300000.50; rest"' },
  'parts-do-not-sum': { en: 'the parts do not sum to the printed figure to the cent', es: 'las partes no suman la cifra impresa al centavo' },
  'figure-not-printed': { en: 'the document prints no such figure for this action', es: 'el documento no imprime esa cifra para esta acción' },
  'whole-differs': { en: 'the document prints another amount', es: 'el documento imprime otro monto' },
  'line-item-not-found': { en: 'there is no such line item in this district', es: 'no existe esa partida en este distrito' },
  'same-line-item': { en: 'a line item cannot be linked to itself', es: 'una partida no se une consigo misma' },
  'nothing-changes': { en: 'it is decided so already', es: 'ya está decidido así' },
  'total-not-proposed': {
    en: 'the document’s own sums propose no repair for this total',
    es: 'las sumas del documento no proponen ninguna reparación para este total',
  },
  'changed-since': { en: 'it changed since you looked', es: 'cambió desde que usted la vio' },
} as const satisfies Readonly<Record<CsvProblem | RefusedRequestCode, InLanguages<string>>>

/** What a person asked for that can't be, in words. */
export const deskErrorWords = {
  'district-not-found': { en: 'There is no such district.', es: 'No existe ese distrito.' },
  'line-item-not-found': {
    en: 'There is no such line item. Ids are in the addresses of the pages and in `cuentas corrections --sheet`.',
    es: 'No existe esa partida. Las claves están en las direcciones de las páginas y en `cuentas corrections --sheet`.',
  },
  'several-districts': {
    en: 'A batch belongs to one district, and these line items belong to several. Make one CSV for each.',
    es: 'Un lote es de un solo distrito y estas partidas son de varios. Haga un CSV para cada uno.',
  },
  'batch-not-found': { en: 'There is no such batch. `cuentas corrections` lists them.', es: 'No existe ese lote. `cuentas corrections` los lista.' },
  'batch-already-undone': { en: 'This batch is undone already.', es: 'Este lote ya está deshecho.' },
  'rule-not-proposed': {
    en: 'This rule is not proposed. `cuentas rules propose` lists those that are.',
    es: 'Esta regla no está propuesta. `cuentas rules propose` lista las que lo están.',
  },
  'preview-is-stale': {
    en: 'The rule would not do what the preview showed: something changed, or rows were unticked otherwise. Look at the preview again.',
    es: 'La regla no haría lo que mostró la vista previa: algo cambió o se excluyeron otras filas. Vea de nuevo la vista previa.',
  },
} as const satisfies Readonly<Record<string, InLanguages<string>>>
