/** A name without what does not tell districts apart: case, accents, "School District". */
function bare(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(school district|the)\b/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** True where a document calls its district by another name than the state's directory: "SFCOE", and not "San José Unified School District". */
export function printsOther(printed: string, name: string): boolean {
  return printed !== '' && bare(printed) !== bare(name)
}
