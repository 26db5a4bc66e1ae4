/** `<details><summary>front</summary>back</details>` in a note that is meant for cards; elsewhere it is a question like any other. */
import type { Block } from '../document.ts'
import { type AuthoredCard, pair } from './card.ts'
import type { Meant } from './meant.ts'
import type { Sheet } from './sheet.ts'

export function detailsCards(sheet: Sheet, meant: Meant): readonly AuthoredCard[] {
  return meant.marked ? detailsIn(sheet.document.children).flatMap((block) => cardOf(sheet, block)) : []
}

type Details = Extract<Block, { kind: 'details' }>

function detailsIn(blocks: readonly Block[]): readonly Details[] {
  return blocks.flatMap((block): readonly Details[] => {
    if (block.kind === 'details') return [block]
    if (block.kind === 'quote') return detailsIn(block.children)
    return block.kind === 'list' ? block.items.flatMap((item) => detailsIn(item.children)) : []
  })
}

function cardOf(sheet: Sheet, block: Details): readonly AuthoredCard[] {
  const shown = block.children.filter((child) => child.kind !== 'hidden')
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined) return []
  const { start, end } = block.summary.place
  const back = sheet.words(first.place.start, last.place.end)
  return pair('author-details', block.place, sheet.words(start, end), [back])
}
