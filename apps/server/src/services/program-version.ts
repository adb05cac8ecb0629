/**
 * Version of everything that decides what is read from a document: readers, templates, checks, tags. A stored document that was read by another
 * version is read again when it is ingested again. Raise it with every change that reads figures differently.
 */
export const programVersion = '0.4.0'
