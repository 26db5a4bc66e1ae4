import { type ElementType, memo } from 'react'

/** HTML that core/rendering made and sanitised on the server. Set as it comes; never rebuilt while it stays the same. */
export const Html = memo(function Html({
  as: Tag = 'div',
  className = '',
  html,
}: {
  as?: ElementType
  className?: string
  html: string
}) {
  return <Tag className={`rendered ${className}`} dangerouslySetInnerHTML={{ __html: html }} />
})
