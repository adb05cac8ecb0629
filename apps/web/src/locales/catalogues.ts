import enAbout from '#locales/en/about.json'
import enAction from '#locales/en/action.json'
import enCategories from '#locales/en/categories.json'
import enChart from '#locales/en/chart.json'
import enCheck from '#locales/en/check.json'
import enCompare from '#locales/en/compare.json'
import enConfidence from '#locales/en/confidence.json'
import enLedger from '#locales/en/ledger.json'
import enDistrict from '#locales/en/district.json'
import enDocument from '#locales/en/document.json'
import enEmbed from '#locales/en/embed.json'
import enError from '#locales/en/error.json'
import enEvidence from '#locales/en/evidence.json'
import enFigure from '#locales/en/figure.json'
import enFocus from '#locales/en/focus.json'
import enFunding from '#locales/en/funding.json'
import enFollow from '#locales/en/follow.json'
import enForms from '#locales/en/forms.json'
import enGrants from '#locales/en/grants.json'
import enHome from '#locales/en/home.json'
import enItem from '#locales/en/item.json'
import enKinds from '#locales/en/kinds.json'
import enMarks from '#locales/en/marks.json'
import enKit from '#locales/en/kit.json'
import enLearn from '#locales/en/learn.json'
import enMoney from '#locales/en/money.json'
import enOutcomes from '#locales/en/outcomes.json'
import enPer from '#locales/en/per.json'
import enPrograms from '#locales/en/programs.json'
import enReport from '#locales/en/report.json'
import enReported from '#locales/en/reported.json'
import enCard from '#locales/en/card.json'
import enWhole from '#locales/en/whole.json'
import enVerify from '#locales/en/verify.json'
import enKeep from '#locales/en/keep.json'
import enCorrections from '#locales/en/corrections.json'
import enData from '#locales/en/data.json'
import enSearch from '#locales/en/search.json'
import enSentence from '#locales/en/sentence.json'
import enSettings from '#locales/en/settings.json'
import enSite from '#locales/en/site.json'
import enSum from '#locales/en/sum.json'
import enTerms from '#locales/en/terms.json'
import enTimeline from '#locales/en/timeline.json'
import enTrust from '#locales/en/trust.json'
import enWords from '#locales/en/words.json'
import enYear from '#locales/en/year.json'
import esAbout from '#locales/es/about.json'
import esAction from '#locales/es/action.json'
import esCategories from '#locales/es/categories.json'
import esChart from '#locales/es/chart.json'
import esCheck from '#locales/es/check.json'
import esCompare from '#locales/es/compare.json'
import esConfidence from '#locales/es/confidence.json'
import esLedger from '#locales/es/ledger.json'
import esDistrict from '#locales/es/district.json'
import esDocument from '#locales/es/document.json'
import esEmbed from '#locales/es/embed.json'
import esError from '#locales/es/error.json'
import esEvidence from '#locales/es/evidence.json'
import esFigure from '#locales/es/figure.json'
import esFocus from '#locales/es/focus.json'
import esFunding from '#locales/es/funding.json'
import esFollow from '#locales/es/follow.json'
import esForms from '#locales/es/forms.json'
import esGrants from '#locales/es/grants.json'
import esHome from '#locales/es/home.json'
import esItem from '#locales/es/item.json'
import esKinds from '#locales/es/kinds.json'
import esMarks from '#locales/es/marks.json'
import esKit from '#locales/es/kit.json'
import esLearn from '#locales/es/learn.json'
import esMoney from '#locales/es/money.json'
import esOutcomes from '#locales/es/outcomes.json'
import esPer from '#locales/es/per.json'
import esPrograms from '#locales/es/programs.json'
import esReport from '#locales/es/report.json'
import esReported from '#locales/es/reported.json'
import esCard from '#locales/es/card.json'
import esWhole from '#locales/es/whole.json'
import esVerify from '#locales/es/verify.json'
import esKeep from '#locales/es/keep.json'
import esCorrections from '#locales/es/corrections.json'
import esData from '#locales/es/data.json'
import esSearch from '#locales/es/search.json'
import esSentence from '#locales/es/sentence.json'
import esSettings from '#locales/es/settings.json'
import esSite from '#locales/es/site.json'
import esSum from '#locales/es/sum.json'
import esTerms from '#locales/es/terms.json'
import esTimeline from '#locales/es/timeline.json'
import esTrust from '#locales/es/trust.json'
import esWords from '#locales/es/words.json'
import esYear from '#locales/es/year.json'
import { staffEn, staffEs } from '#locales/staff-catalogues.ts'
import type { Language } from '#language.ts'

const en = {
  about: enAbout,
  action: enAction,
  categories: enCategories,
  chart: enChart,
  check: enCheck,
  compare: enCompare,
  confidence: enConfidence,
  ledger: enLedger,
  district: enDistrict,
  document: enDocument,
  embed: enEmbed,
  error: enError,
  evidence: enEvidence,
  figure: enFigure,
  focus: enFocus,
  funding: enFunding,
  follow: enFollow,
  forms: enForms,
  grants: enGrants,
  home: enHome,
  item: enItem,
  kit: enKit,
  learn: enLearn,
  kinds: enKinds,
  marks: enMarks,
  money: enMoney,
  outcomes: enOutcomes,
  per: enPer,
  programs: enPrograms,
  report: enReport,
  reported: enReported,
  card: enCard,
  whole: enWhole,
  verify: enVerify,
  keep: enKeep,
  corrections: enCorrections,
  data: enData,
  search: enSearch,
  sentence: enSentence,
  settings: enSettings,
  site: enSite,
  sum: enSum,
  terms: enTerms,
  timeline: enTimeline,
  trust: enTrust,
  words: enWords,
  year: enYear,
  ...staffEn,
} as const

const es = {
  about: esAbout,
  action: esAction,
  categories: esCategories,
  chart: esChart,
  check: esCheck,
  compare: esCompare,
  confidence: esConfidence,
  ledger: esLedger,
  district: esDistrict,
  document: esDocument,
  embed: esEmbed,
  error: esError,
  evidence: esEvidence,
  figure: esFigure,
  focus: esFocus,
  funding: esFunding,
  follow: esFollow,
  forms: esForms,
  grants: esGrants,
  home: esHome,
  item: esItem,
  kit: esKit,
  learn: esLearn,
  kinds: esKinds,
  marks: esMarks,
  money: esMoney,
  outcomes: esOutcomes,
  per: esPer,
  programs: esPrograms,
  report: esReport,
  reported: esReported,
  card: esCard,
  whole: esWhole,
  verify: esVerify,
  keep: esKeep,
  corrections: esCorrections,
  data: esData,
  search: esSearch,
  sentence: esSentence,
  settings: esSettings,
  site: esSite,
  sum: esSum,
  terms: esTerms,
  timeline: esTimeline,
  trust: esTrust,
  words: esWords,
  year: esYear,
  ...staffEs,
} as const

/** Every word of the site by catalogue and key; the English files say which keys there are. */
export type Catalogue = typeof en

/** The catalogues of both languages. A native reader corrects the JSON files beside this one. */
export const catalogues = { en, es } as const satisfies Record<Language, Record<keyof Catalogue, Readonly<Record<string, string>>>>
