import { unzipSync } from 'fflate'
import type { Refusal } from '@cuentas/shared'

/** A ZIP with the XML parts of an office document in it. A part is unpacked when it is asked for, and only then. */
export interface OfficePackage {
  readonly names: readonly string[]
  readonly part: (name: string) => Uint8Array | undefined
}

/** What is taken: parts, bytes of one part and of all when unpacked, and how far a part of more than a mebibyte may be packed. */
export const packageLimits = { parts: 4000, partBytes: 200 * 1024 * 1024, allBytes: 400 * 1024 * 1024, ratio: 250 } as const

/** True when the bytes begin as a ZIP does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** Parts of a ZIP by its directory; undefined when it has none that can be read. Nothing is unpacked. */
export function partNames(bytes: Uint8Array): readonly string[] | undefined {
  const names: string[] = []
  try {
    unzipSync(bytes, { filter: ({ name }) => (names.push(name), false) })
  } catch {
    return undefined
  }
  return names
}

/** Opens a package, or says why it is not taken: damaged, or made to unpack to far more than it holds. */
export function openPackage(bytes: Uint8Array): OfficePackage | Refusal {
  const sizes = new Map<string, number>()
  let all = 0
  let bomb = false
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        all += originalSize
        sizes.set(name, originalSize)
        bomb ||= originalSize > packageLimits.partBytes || (originalSize > 1 << 20 && originalSize > size * packageLimits.ratio)
        return false
      },
    })
  } catch {
    return { refused: 'office-damaged', facts: {} }
  }
  if (bomb || all > packageLimits.allBytes || sizes.size > packageLimits.parts) return { refused: 'unpacks-too-far', facts: { size: megabytes(all) } }
  return {
    names: [...sizes.keys()],
    // The output is as long as the directory says and no longer, whatever the packed bytes would go on to give.
    part: (name) => (sizes.has(name) ? unzipSync(bytes, { filter: (file) => file.name === name })[name] : undefined),
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024))} MB`
}
