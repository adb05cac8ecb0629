import type { ReactNode } from 'react'

type Wrap = (children: string) => ReactNode

const known: Readonly<Record<string, Wrap>> = {
  b: (children) => <strong>{children}</strong>,
  en: (children) => <span lang="en">{children}</span>,
  es: (children) => <span lang="es">{children}</span>,
}

/**
 * A sentence of the catalogue with its marks drawn: `<b>` strong, `<en>` English inside Spanish, and the tags that the page adds (links).
 * Unknown marks stay visible as text, so that a slip in a catalogue is seen.
 */
export function RichText({ text, tags = {} }: { readonly text: string; readonly tags?: Readonly<Record<string, Wrap>> }) {
  return text.split(/(<(?:[a-z]+)>.*?<\/[a-z]+>)/).map((piece, index) => {
    const marked = /^<([a-z]+)>(.*)<\/\1>$/.exec(piece)
    const wrap = marked?.[1] === undefined ? undefined : (tags[marked[1]] ?? known[marked[1]])
    return <span key={index}>{wrap && marked ? wrap(marked[2] ?? '') : piece}</span>
  })
}

/** The same sentence without its marks, for titles and descriptions. */
export function plainText(text: string): string {
  return text.replace(/<\/?[a-z]+>/g, '')
}
