import { examples, wholeExample } from './examples.ts'

/** What stands beside an empty note: how to write so that Quern can ask, each with a note to try. */
export function Begin({ onExample }: { readonly onExample: (text: string) => void }) {
  return (
    <div className="try-begin">
      <ul className="plain-list">
        {examples.map(({ name, why, text }) => (
          <li key={name}>
            <button type="button" className="link" onClick={() => onExample(text)}>
              {name}
            </button>
            <p>{why}</p>
          </li>
        ))}
        <li>
          <button type="button" className="link" onClick={() => onExample(wholeExample)}>
            Show me an example
          </button>
          <p>All of them in one note, a contrast too, and a to-do that stays silent.</p>
        </li>
      </ul>
    </div>
  )
}
