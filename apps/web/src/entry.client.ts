import { enhanceCharts } from '#charts/enhance.ts'
import { enhanceCopying } from '#drawer/copy.ts'
import { enhanceEvidence } from '#drawer/open-drawer.ts'
import { enhanceKit } from '#drawer/kit-editing.ts'
import { enhanceIslands } from '#islands/islands.ts'
import { enhancePrinting } from '#drawer/printed-on.ts'

enhanceCharts()
enhanceEvidence()
enhanceCopying()
enhanceKit()
enhancePrinting()
enhanceIslands()
