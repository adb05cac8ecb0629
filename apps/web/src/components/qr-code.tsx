import qrcode from 'qrcode-generator'

/** An address as a QR code, drawn as one path: dark squares on white in every colour scheme, because cameras want it so. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const all = Array.from({ length: size }, (_, at) => at)
  const path = all.flatMap((row) => all.filter((column) => code.isDark(row, column)).map((column) => `M${column + 4} ${row + 4}h1v1h-1z`)).join('')
  return (
    <svg className="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size + 8} ${size + 8}`} shapeRendering="crispEdges">
      <rect width="100%" height="100%" fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
