import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive, by its name in it. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

/** January 1, 1980, midnight: the earliest that a ZIP knows, so that the same content is the same bytes on any day. */
const [time, date] = [0, 0x21] as const
const [versionNeeded, utf8Names, deflated] = [20, 0x800, 8] as const

/** A ZIP of some files (APPNOTE 4.3.6): every one deflated, names in UTF-8, no times. For a few megabytes: all of it is in memory. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes, { level: 9 })
    const named = Buffer.from(name, 'utf8')
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(versionNeeded, 0)
    shared.writeUInt16LE(utf8Names, 2)
    shared.writeUInt16LE(deflated, 4)
    shared.writeUInt16LE(time, 6)
    shared.writeUInt16LE(date, 8)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(named.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, named, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([versionNeeded, 0]), shared, rest, named]))
    parts.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, listed, end]))
}
