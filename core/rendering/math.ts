/** TeX to HTML with MathML beside it. Never throws: what KaTeX cannot set is shown as its source. */
import type { ElementContent } from 'hast'

/** Longer formulas are shown as source: no note needs them and they cost seconds. */
const longestTex = 5_000

export async function mathNode(tex: string, display: boolean): Promise<ElementContent> {
  if (tex.length <= longestTex) {
    const { default: katex } = await import('katex')
    try {
      const html = katex.renderToString(tex, {
        displayMode: display,
        output: 'htmlAndMathml',
        throwOnError: true,
        strict: 'ignore',
        trust: false,
        maxSize: 50,
        maxExpand: 1000,
      })
      return { type: 'raw', value: html }
    } catch {
      // A ParseError, or the RangeError of 20,000 braces: the reader sees the source.
    }
  }
  return {
    type: 'element',
    tagName: 'code',
    properties: { className: ['math-source'], title: 'This formula could not be set' },
    children: [{ type: 'text', value: tex }],
  }
}
