import type { InLanguages, Language } from '@cuentas/shared'
import { filled } from '#cli/words.ts'

/** Every sentence of `cuentas backup` and `cuentas restore`, in both languages. */
const backupWords = {
  'backup-folder': {
    en: 'folder of the backup: it is made, and must not hold anything yet',
    es: 'carpeta del respaldo: se crea, y no debe contener nada todavía',
  },
  'restore-folder': { en: 'folder of a backup', es: 'carpeta de un respaldo' },
  try: {
    en: 'only try it: put it back into a folder of its own, look it over, take that folder away',
    es: 'solo probarlo: restaurarlo en una carpeta aparte, revisarlo y quitar esa carpeta',
  },
  taken: {
    en: 'Backup of {at} in {folder}: {documents} documents, {lines} line items, {corrections} decisions, {record} entries of the record. The database was looked over page by page.',
    es: 'Respaldo del {at} en {folder}: {documents} documentos, {lines} líneas, {corrections} decisiones, {record} entradas del registro. La base de datos se revisó página por página.',
  },
  restored: {
    en: 'The backup of {at} was put back in {seconds} s: {documents} documents, {lines} line items, {corrections} decisions, {record} entries of the record, as it was written down.',
    es: 'El respaldo del {at} se restauró en {seconds} s: {documents} documentos, {lines} líneas, {corrections} decisiones, {record} entradas del registro, tal como se anotó.',
  },
  tried: {
    en: 'The backup of {at} can be put back. It took {seconds} s: {documents} documents, {lines} line items, {corrections} decisions, {record} entries of the record, as it was written down.',
    es: 'El respaldo del {at} se puede restaurar. Tardó {seconds} s: {documents} documentos, {lines} líneas, {corrections} decisiones, {record} entradas del registro, tal como se anotó.',
  },
  'record-whole': { en: 'The chain of the record is whole, head {head}.', es: 'La cadena del registro está completa, cabeza {head}.' },
  'record-empty': { en: 'The record has no entries yet.', es: 'El registro aún no tiene entradas.' },
  missing: {
    en: 'The files of {files} documents are not there: their figures are kept, their pages cannot be shown.',
    es: 'Faltan los archivos de {files} documentos: sus cifras se conservan, sus páginas no se pueden mostrar.',
  },
  'backup-not-sqlite': {
    en: 'The database is a PostgreSQL server: back it up with pg_dump and restore it with pg_restore, as docs/backup.md says, and copy CUENTAS_HOME.',
    es: 'La base de datos es un servidor PostgreSQL: respáldela con pg_dump y restáurela con pg_restore, como dice docs/backup.md, y copie CUENTAS_HOME.',
  },
  'backup-folder-taken': {
    en: '{folder} already holds something. Name a folder that is not there yet.',
    es: '{folder} ya contiene algo. Indique una carpeta que todavía no exista.',
  },
  'backup-home-taken': {
    en: 'CUENTAS_HOME already has a database, which is not overwritten. Name an empty folder in CUENTAS_HOME, or move the database away first.',
    es: 'CUENTAS_HOME ya tiene una base de datos y no se sobrescribe. Indique una carpeta vacía en CUENTAS_HOME o mueva antes la base de datos.',
  },
  'backup-not-one': {
    en: '{folder} is not a backup: it has no backup.json that can be read.',
    es: '{folder} no es un respaldo: no tiene un backup.json que se pueda leer.',
  },
  'backup-damaged': {
    en: 'The database of {folder} is damaged, or is not the one that was written down. Nothing was put back; take another backup.',
    es: 'La base de datos de {folder} está dañada o no es la que se anotó. No se restauró nada; use otro respaldo.',
  },
} as const satisfies Readonly<Record<string, InLanguages<string>>>

export type BackupWord = keyof typeof backupWords

/** What can stand in the way. */
export const backupProblems = ['backup-not-sqlite', 'backup-folder-taken', 'backup-home-taken', 'backup-not-one', 'backup-damaged'] as const

/** A sentence in a language, its placeholders filled. */
export function sayBackup(language: Language, key: BackupWord, facts: Readonly<Record<string, string | number>> = {}): string {
  return filled(backupWords[key][language], facts)
}
