export { stateFileKinds, type StateFileKind, type StateFileKindName } from '#state-files/kinds.ts'
export { priceSeries, type PriceFileKind } from '#state-files/price-series.ts'
export { stateFileReading, type StateFileFacts, type StateFileReading, type TableRow } from '#state-files/read-state-file.ts'
export type { StateRow } from '#state-files/state-row.ts'
