import { enhanceCharts } from '#charts/enhance.ts'

enhanceCharts()
