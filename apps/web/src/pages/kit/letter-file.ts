import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import type { LoaderFunctionArgs } from 'react-router'
import { letterOf, type LetterText } from '#format/kit/letter.ts'
import { locales, languageOfPath, type Language } from '#language.ts'
import { apiOf } from '#load-context.ts'
import { words } from '#locales/words.ts'
import { askedKit } from '#pages/kit/asked-kit.ts'
import { askedOfApi } from '#pages/not-found/asked-of-api.ts'

/** The letter to a district as a Word file. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const language = languageOfPath(new URL(request.url).pathname)
  const kit = await askedOfApi(apiOf(context).kit.get(askedKit(request, params['cds'] ?? '').asked), 'district')
  const bytes = await Packer.toBuffer(documentOf(letterOf(kit, words(language), language), language))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="${language === 'es' ? 'carta' : 'letter'}.docx"`,
    },
  })
}

function documentOf({ to, subject, parts }: LetterText, language: Language): Document {
  const paragraph = (text: string) => new Paragraph({ spacing: { after: 160 }, children: [new TextRun(text)] })
  const body = parts.flatMap(({ text, lines }) => [
    paragraph(text),
    ...lines.map((line) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 80 }, children: [new TextRun(line)] })),
  ])
  return new Document({
    title: subject,
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: locales[language] } } } } },
    sections: [
      {
        properties: { page: { size: { width: 12_240, height: 15_840 } } },
        children: [paragraph(to), new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { after: 160 }, children: [new TextRun(subject)] }), ...body],
      },
    ],
  })
}
