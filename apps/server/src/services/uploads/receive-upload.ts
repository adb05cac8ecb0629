import { randomUUID } from 'node:crypto'
import type { AuthorRole, Sha256, Upload } from '@cuentas/shared'
import { insertUpload, uploadsOfDistrict } from '#db/upload-repository.ts'
import { DomainError } from '#services/domain-error.ts'
import { mostOpenUploads, type UploadTools } from '#services/uploads/upload-tools.ts'

/** A file that has arrived: where it lies for the moment, and what it was called. */
export interface ArrivedFile {
  readonly path: string
  readonly fileName: string
  readonly sha256: Sha256
  readonly bytes: number
}

/** Most letters of a file's name that are kept. */
const longestName = 150

/** A file's name as it is shown: no folders, no control characters, no marks that turn the writing round. */
export function shownName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '').trim()
  return plain === '' || /^\.+$/.test(plain) ? '?' : plain.slice(0, longestName)
}

/**
 * Keeps an arrived file under its SHA-256 and puts it in line to be read. The same file that is still open for the district is not taken twice.
 * Throws `too-many-uploads`.
 */
export async function receiveUpload(
  { database, store, now }: UploadTools,
  by: { readonly id: string; readonly role: AuthorRole },
  district: string,
  { path, fileName, sha256, bytes }: ArrivedFile,
): Promise<Upload> {
  const open = await uploadsOfDistrict(database.session(), district, mostOpenUploads, ['waiting', 'reading', 'ready'])
  const same = open.find((upload) => upload.sha256 === sha256)
  if (same) return same
  if (open.length >= mostOpenUploads) throw new DomainError('too-many-uploads')
  await store.saveFile(sha256, path)
  const progress = { page: 0, pages: 0, tables: 0, lineItems: 0, checks: 0 }
  const upload: Upload = {
    id: randomUUID(),
    district,
    fileName: shownName(fileName),
    sha256,
    bytes,
    state: 'waiting',
    progress,
    refusal: null,
    role: by.role,
    at: now(),
  }
  await insertUpload(database.session(), upload, by.id)
  return upload
}
