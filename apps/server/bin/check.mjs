#!/usr/bin/env node
// Checks a bundle of Cuentas Claras without a network: node check.mjs [FOLDER] [--pdfs FOLDER] [--es]
// Revisa un paquete de Cuentas Claras sin conexión: node check.mjs [CARPETA] [--pdfs CARPETA] --es
// It needs Node 18 or newer and nothing else. Every sum is made anew from the line items and the tags; nothing of the site is asked.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const words = {
  en: {
    changed: (name) => `CHANGED: ${name} is not as it was published.`,
    record: (name, line, id) => `CHANGED: ${name}, line ${line}${id ? ` (${id})` : ''} is not as it was published.`,
    missing: (name) => `MISSING: ${name} is not here.`,
    unreadable: (name) => `CHANGED: ${name} cannot be read any more.`,
    sum: (place, name, printed, made) => `DIFFERS: ${place}, ${name}: published ${printed}, the line items come to ${made}.`,
    figure: (place, id) => `DIFFERS: ${place}: ${id} is counted and has no figure that can be read.`,
    pdf: (name, held) => (held ? `The document ${name} is the one that was read.` : `NOT FOUND: no file in the folder has the SHA-256 of ${name}.`),
    done: (files, sums) => `${files} files are as they were published, and ${sums} sums come out again.`,
    manifest: (hash) => `SHA-256 of manifest.json, to compare with the site: ${hash}`,
    wrong: (count) => `${count} differences.`,
  },
  es: {
    changed: (name) => `CAMBIÓ: ${name} no está como se publicó.`,
    record: (name, line, id) => `CAMBIÓ: ${name}, línea ${line}${id ? ` (${id})` : ''} no está como se publicó.`,
    missing: (name) => `FALTA: ${name} no está aquí.`,
    unreadable: (name) => `CAMBIÓ: ${name} ya no se puede leer.`,
    sum: (place, name, printed, made) => `NO CUADRA: ${place}, ${name}: publicado ${printed}, las partidas suman ${made}.`,
    figure: (place, id) => `NO CUADRA: ${place}: ${id} se cuenta y no tiene una cifra que se pueda leer.`,
    pdf: (name, held) => (held ? `El documento ${name} es el que se leyó.` : `NO ESTÁ: ningún archivo de la carpeta tiene el SHA-256 de ${name}.`),
    done: (files, sums) => `${files} archivos están como se publicaron, y ${sums} sumas vuelven a salir.`,
    manifest: (hash) => `SHA-256 de manifest.json, para comparar con el sitio: ${hash}`,
    wrong: (count) => `${count} diferencias.`,
  },
}

const given = process.argv.slice(2)
const say = given.includes('--es') ? words.es : words.en
const pdfsAt = given.indexOf('--pdfs')
const pdfs = pdfsAt >= 0 ? given[pdfsAt + 1] : undefined
const folder =
  given.find((one, at) => !one.startsWith('--') && at !== pdfsAt + 1) ??
  (given[0]?.startsWith('--') === false ? given[0] : dirname(fileURLToPath(import.meta.url)))
const faults = []
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')
const read = (name) => {
  try {
    return readFileSync(join(folder, name))
  } catch {
    faults.push(say.missing(name))
    return undefined
  }
}
const parsed = (name, text) => {
  try {
    return JSON.parse(text)
  } catch {
    faults.push(say.unreadable(name))
    return undefined
  }
}
const dollars = (cents) => `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`

// 1. Every file is as it was published.
const manifestBytes = read('manifest.json')
const manifest = manifestBytes && parsed('manifest.json', manifestBytes.toString('utf8'))
if (manifest) {
  const { self, ...rest } = manifest
  if (self !== sha256(JSON.stringify(rest))) faults.push(say.changed('manifest.json'))
}
const files = new Map()
for (const [name, { sha256: published, lines }] of Object.entries(manifest?.files ?? {})) {
  const bytes = read(name)
  if (!bytes) continue
  files.set(name, bytes.toString('utf8'))
  if (sha256(bytes) === published) continue
  const found = (lines ?? []).flatMap((hash, at) => {
    const line = bytes.toString('utf8').split('\n')[at] ?? ''
    return sha256(line).slice(0, 16) === hash ? [] : [say.record(name, at + 1, /"(?:id|lineItem)":"([^"]*)"/.exec(line)?.[1])]
  })
  faults.push(...(found.length > 0 ? found : [say.changed(name)]))
}

// 2. Every total comes out again from the line items and the tags.
const records = (name) => (files.get(name) ?? '').split('\n').flatMap((line) => (line === '' ? [] : (parsed(name, line) ?? [])))
const items = new Map(records('line-items.ndjson').map((item) => [item.id, item]))
const tags = new Map(records('tags.ndjson').map((tag) => [tag.lineItem, tag]))
const splits = parsed('splits.json', files.get('splits.json') ?? '[]') ?? []
const totals = parsed('totals.json', files.get('totals.json') ?? '[]') ?? []
let sums = 0

for (const point of totals) {
  const place = `${point.fiscalYear}, ${point.phase}, ${point.basis}`
  const fund = point.basis === 'all-funds' ? 'total' : 'lcff'
  const parts = point.counted.flatMap(({ lineItem, figure }) => {
    const amount = items.get(lineItem)?.figures[figure]
    if (!amount || amount.phase !== point.phase || amount.fund !== fund) {
      faults.push(say.figure(place, lineItem))
      return []
    }
    const tag = tags.get(lineItem)
    const split = splits.find((one) => one.lineItem === lineItem && one.phase === point.phase && one.fund === fund && one.whole === amount.cents)
    if (split) return split.parts.map(({ category, rjLevel, cents }) => ({ category, level: rjLevel, cents }))
    return [{ category: tag?.category ?? null, level: tag?.rjLevel ?? 'none', cents: amount.cents ?? 0 }]
  })
  const sumOf = (wanted) => parts.filter(wanted).reduce((sum, { cents }) => sum + cents, 0)
  const made = {
    plan: sumOf(() => true),
    'at-least': sumOf(({ level }) => level === 'dedicated'),
    mostly: sumOf(({ level }) => level === 'dedicated' || level === 'primary'),
    'at-most': sumOf(({ level }) => level !== 'none'),
    ...Object.fromEntries(Object.keys(point.byCategory).map((code) => [code, sumOf(({ category }) => (category ?? 'not-stated') === code)])),
  }
  const published = { plan: point.plan, 'at-least': point.atLeast, mostly: point.mostly, 'at-most': point.atMost, ...point.byCategory }
  for (const [name, cents] of Object.entries(published)) {
    sums += 1
    if (cents !== made[name]) faults.push(say.sum(place, name, dollars(cents), dollars(made[name] ?? 0)))
  }
}

// 3. The documents on your own disk are those that were read.
if (pdfs !== undefined) {
  const own = new Set(readdirSync(pdfs).map((name) => sha256(readFileSync(join(pdfs, name)))))
  for (const { fileName, sha256: published } of parsed('documents.json', files.get('documents.json') ?? '[]') ?? []) {
    const held = own.has(published)
    if (held) console.log(say.pdf(fileName, true))
    else faults.push(say.pdf(fileName, false))
  }
}

for (const fault of faults) console.log(fault)
console.log(faults.length === 0 ? say.done(files.size + 1, sums) : say.wrong(faults.length))
if (manifestBytes) console.log(say.manifest(sha256(manifestBytes)))
process.exitCode = faults.length === 0 ? 0 : 1
