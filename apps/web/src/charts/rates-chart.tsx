import type { RatesDrawing } from '#charts/rates-drawing.ts'

/** Rates by year as the page itself draws them: a group a year, a bar a line. A browser with scripts draws lines instead. The table is its text. */
export function RatesChart({ drawing, source }: { readonly drawing: RatesDrawing; readonly source: string }) {
  const whole = drawing.steps.at(-1)?.cents ?? 0
  if (drawing.legend.length === 0 || whole === 0) return null
  return (
    <figure className="chart rates-chart" data-drawing={JSON.stringify(drawing)}>
      <figcaption>
        <strong>{drawing.title}</strong>
        <ul className="legend">
          {drawing.legend.map(({ name, label }) => (
            <li key={name}>
              <span className={`rate-line ${name}`} aria-hidden="true" />
              {label}
            </li>
          ))}
        </ul>
      </figcaption>
      <div className="bars" aria-hidden="true">
        {drawing.years.map((year) => (
          <div className="bar-group" key={year.label}>
            <span className="bar-year">
              {year.label} {year.note !== '' && <span className="aside-inline">{year.note}</span>}
            </span>
            {year.points.map(({ name, hundredths, label }, line) =>
              hundredths === null ? null : (
                <div className="bar" key={name}>
                  <span className="bar-words">
                    {drawing.legend[line]?.label}: {label}
                  </span>
                  <span className="track">
                    <span className={`piece plain rate-${name}`} style={{ left: '0%', width: `${(hundredths / whole) * 100}%` }} />
                  </span>
                </div>
              ),
            )}
          </div>
        ))}
      </div>
      <p className="source">{source}</p>
    </figure>
  )
}
