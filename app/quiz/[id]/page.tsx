import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { localUser } from '../../../collection/handle.ts'
import { readQuiz } from '../../../collection/quiz.ts'
import { asId, type QuizId } from '../../../core/domain.ts'
import { QuizRunPage } from './quiz-run.tsx'

export const metadata: Metadata = { title: 'Quiz' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const run = await readQuiz(localUser, asId<QuizId>(id))
  if (!run.ok) notFound()
  return <QuizRunPage run={run.run} now={Date.now()} />
}
