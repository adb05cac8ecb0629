export { stateFileKinds, type StateFileKind, type StateFileKindName } from '#state-files/kinds.ts'
export { stateFileReading, type StateFileFacts, type StateFileReading, type StateRow, type TableRow } from '#state-files/read-state-file.ts'
