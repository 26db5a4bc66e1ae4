import { PageSentence } from '../components/page-sentence.tsx'

export default function Page() {
  return (
    <div className="page">
      <PageSentence>Quern</PageSentence>
    </div>
  )
}
