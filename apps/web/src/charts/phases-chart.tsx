import type { PhaseBar, PhasesDrawing } from '#charts/phases-drawing.ts'

function Bar({ bar, phase, name, whole }: { readonly bar: PhaseBar; readonly phase: string; readonly name: string; readonly whole: number }) {
  return (
    <div className={`bar ${phase}`}>
      <span className="bar-words">
        {name}: {bar.label}
      </span>
      <span className="track">
        {bar.cents !== null && bar.cents > 0 && <span className="piece plain" style={{ left: '0%', width: `${(bar.cents / whole) * 100}%` }} />}
      </span>
    </div>
  )
}

/** An action's planned figures beside its estimated actuals. */
export function PhasesChart({ drawing, source }: { readonly drawing: PhasesDrawing; readonly source: string }) {
  const whole = drawing.steps.at(-1)?.cents ?? 0
  return (
    <figure className="chart" data-drawing={JSON.stringify(drawing)}>
      <figcaption>
        <strong>{drawing.title}</strong>
        <ul className="legend">
          <li>
            <span className="planned">
              <span className="swatch piece plain" />
            </span>
            {drawing.planned}
          </li>
          <li>
            <span className="estimated-actual">
              <span className="swatch piece plain" />
            </span>
            {drawing.estimated}
          </li>
        </ul>
      </figcaption>
      <div className="bars" aria-hidden="true">
        {drawing.years.map((year) => (
          <div className="bar-group" key={year.label}>
            <span className="bar-year">{year.label}</span>
            <Bar bar={year.planned} phase="planned" name={drawing.planned} whole={whole || 1} />
            <Bar bar={year.estimated} phase="estimated-actual" name={drawing.estimated} whole={whole || 1} />
            {year.difference !== '' && <span className="bar-difference">{year.difference}</span>}
          </div>
        ))}
      </div>
      <p className="source">{source}</p>
    </figure>
  )
}
