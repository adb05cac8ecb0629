import { enhanceCharts } from '#charts/enhance.ts'
import { enhanceCopying } from '#drawer/copy.ts'
import { enhanceEvidence } from '#drawer/open-drawer.ts'
import { enhancePrinting } from '#drawer/printed-on.ts'

enhanceCharts()
enhanceEvidence()
enhanceCopying()
enhancePrinting()
