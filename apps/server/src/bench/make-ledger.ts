import { createWriteStream } from 'node:fs'
import { once } from 'node:events'

const resources = ['0000', '0723', '0740', '1100', '1400', '3010', '3310', '4035', '6500', '7399', '7435', '9010']
const goals = ['0000', '1110', '3200', '5760', '4760']
const functions = ['1000', '2110', '2420', '2490', '2700', '3110', '3130', '3140', '7200', '8200']
const objects = ['1100', '1300', '2100', '2400', '3101', '3313', '4300', '5200', '5800', '6400']

/** `npm run ledger:make -- ROWS FILE`: a made-up ledger with SACS account strings. The same number of rows gives the same file. */
async function makeLedger(rows: number, path: string): Promise<void> {
  const out = createWriteStream(path)
  let seed = 7
  const below = (limit: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor((seed / 2147483648) * limit)
  }
  const of = (codes: readonly string[]) => codes[below(codes.length)] ?? ''
  const padded = (value: number, length: number) => String(value).padStart(length, '0')
  let text = 'Account,Transaction Date,Vendor,Description,Debit,Credit\n'
  for (let row = 0; row < rows; row++) {
    const cents = below(5_000_000)
    const account = `01-${of(resources)}-0-${of(goals)}-${of(functions)}-${of(objects)}-${padded(10 + below(30), 3)}-0000`
    const date = `2024-${padded(1 + below(6), 2)}-15`
    text += `${account},${date},"Vendor ${below(900)}, Inc.","Invoice ${row} supplies and ""services"" for the site",${(cents / 100).toFixed(2)},0.00\n`
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, 'drain')
      text = ''
    }
  }
  out.end(text)
  await once(out, 'finish')
}

const [rows, path] = process.argv.slice(2)
if (rows === undefined || path === undefined) throw new Error('npm run ledger:make -- ROWS FILE')
await makeLedger(Number(rows), path)
