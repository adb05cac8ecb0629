import { pieceNames, pieces } from '#charts/range-pieces.ts'
import type { RangeBar, RangeDrawing } from '#charts/range-drawing.ts'
import { useWords } from '#components/use-words.ts'

function Bar({ bar, whole }: { readonly bar: RangeBar; readonly whole: number }) {
  const place = ([from, to]: readonly number[]) => ({ left: `${((from ?? 0) / whole) * 100}%`, width: `${(((to ?? 0) - (from ?? 0)) / whole) * 100}%` })
  return (
    <div className={`bar ${bar.phase}`}>
      <span className="bar-words">
        {bar.phaseLabel}: {bar.label}
      </span>
      <span className="track">
        {pieceNames.map((name) => {
          const [from, to] = pieces[name](bar)
          return to > from ? <span key={name} className={`piece ${name}`} style={place([from, to])} /> : null
        })}
      </span>
    </div>
  )
}

/** The legend: each kind as planned figures show it and as estimated actuals do. */
export function RangeLegend({ drawing }: { readonly drawing: RangeDrawing }) {
  const { t } = useWords()
  const bars = drawing.years.flatMap((year) => year.bars)
  const used = pieceNames.filter((name) => name !== 'mega' || bars.some(({ mega }) => mega > 0))
  return (
    <ul className="legend">
      {used.map((name) => (
        <li key={name}>
          <span className="swatches" aria-hidden="true">
            <span className="planned">
              <span className={`swatch piece ${name}`} />
            </span>
            <span className="estimated-actual">
              <span className={`swatch piece ${name}`} />
            </span>
          </span>
          {drawing.legend[name]}
        </li>
      ))}
      <li>{t('chart:legend-phases')}</li>
    </ul>
  )
}

/** The range of the focus by year. Bars are drawn by the page itself; a browser with scripts draws them anew with Chart.js. The table is its text. */
export function RangeChart({ drawing, source }: { readonly drawing: RangeDrawing; readonly source: string }) {
  const whole = drawing.steps.at(-1)?.cents ?? 1
  return (
    <figure className="chart" data-drawing={JSON.stringify(drawing)}>
      <figcaption>
        <strong>{drawing.title}</strong>
        <RangeLegend drawing={drawing} />
      </figcaption>
      <div className="bars" aria-hidden="true">
        {drawing.years.map((year) => (
          <div className="bar-group" key={year.label}>
            <span className="bar-year">
              {year.label} {year.note !== '' && <span className="aside-inline">{year.note}</span>}
            </span>
            {year.bars.map((bar) => (
              <Bar key={bar.phase} bar={bar} whole={whole === 0 ? 1 : whole} />
            ))}
          </div>
        ))}
      </div>
      <p className="source">{source}</p>
    </figure>
  )
}
