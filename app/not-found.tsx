import Link from 'next/link'
import { PageSentence } from './components/page-sentence.tsx'

export const metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main className="page">
      <PageSentence sub="The address leads to no page, note or quiz of this Quern. It may have been renamed or taken out.">
        There is nothing here.
      </PageSentence>
      <p>
        <Link className="link" href="/">
          Go to Today
        </Link>
      </p>
    </main>
  )
}
