import { moneyBars, type MoneyBar, type MoneyDrawing } from '#charts/money-drawing.ts'

function Bar({ bar, drawing, whole }: { readonly bar: MoneyBar; readonly drawing: MoneyDrawing; readonly whole: number }) {
  return (
    <div className={`bar money-bar ${bar.name}${bar.isTarget ? ' target' : ''}`}>
      <span className="bar-words">
        {drawing.legend[bar.name]}: {bar.label}
      </span>
      <span className="track">
        {bar.hundredths !== null && bar.hundredths > 0 && <span className="piece plain" style={{ left: '0%', width: `${(bar.hundredths / whole) * 100}%` }} />}
      </span>
    </div>
  )
}

/** Money by year: received, planned, estimated actual. A break stands as a line of its own between the years that must not be joined. */
export function MoneyChart({ drawing, source }: { readonly drawing: MoneyDrawing; readonly source: string }) {
  const whole = drawing.steps.at(-1)?.cents ?? 0
  return (
    <figure className="chart money-chart" data-drawing={JSON.stringify(drawing)}>
      <figcaption>
        <strong>{drawing.title}</strong>
        <ul className="legend">
          {[...moneyBars, 'target' as const].map((name) => (
            <li key={name} className={`money-bar ${name === 'target' ? 'received target' : name}`}>
              <span className="swatch piece plain" aria-hidden="true" />
              {drawing.legend[name]}
            </li>
          ))}
        </ul>
      </figcaption>
      <div className="bars" aria-hidden="true">
        {drawing.years.map((year, index) =>
          year.isBreak ? (
            <p className="bar-break" key={`break-${index}`}>
              {year.note}
            </p>
          ) : (
            <div className="bar-group" key={year.label}>
              <span className="bar-year">
                {year.label} {year.note !== '' && <span className="aside-inline">{year.note}</span>}
              </span>
              {year.bars
                .filter(({ hundredths, name }) => hundredths !== null || name === 'received')
                .map((bar) => (
                  <Bar key={bar.name} bar={bar} drawing={drawing} whole={whole || 1} />
                ))}
            </div>
          ),
        )}
      </div>
      <p className="source">{source}</p>
    </figure>
  )
}
