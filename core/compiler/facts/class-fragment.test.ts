import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('class-fragment', () => {
  test.each([
    [
      '# Faults\n\n## Circuit breaker\n\nSeveral systems have one.\n\nWay to avoid overloading a service. It fails fast.',
      ['What is a circuit breaker? → Way to avoid overloading a service'],
    ],
    [
      '---\ntitle: Microservices\n---\n\nSubset of service architectures where each service is deployed separately:\n\n- They scale alone.',
      ['What are microservices? → Subset of service architectures where each service is deployed separately'],
    ],
    [
      '# Gateways\n\n## API gateway\n\nThe interface is large.\n\nA service that is put between the client and the services that are needed.',
      ['What is an API gateway? → A service that is put between the client and the services that are needed'],
    ],
    [
      '# Numbers\n\n## Hit ratio\n\nPercentage of lookups that the cache answers.',
      ['What is a hit ratio? → Percentage of lookups that the cache answers'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('class-fragment', note).filter((card) => card.startsWith('What'))).toEqual(cards)
  })

  test.each([
    '# Faults\n\n## Circuit breaker\n\nA service that fails is cut off for a while.',
    '# Faults\n\n## Circuit breaker\n\nOne way to build it is a counter of failures.',
    '# Faults\n\n## Circuit breaker\n\nSet of services\n',
    '# Faults\n\n## Examples\n\nWay to avoid overloading a service.',
    '# Faults\n\n## Circuit breaker\n\nWay to avoid this kind of trouble in it.',
    '# Faults\n\n## Circuit breaker\n\n- Kinds\n    - Way to avoid overloading a service.',
    '# TCP\n\n## Sequence number\n\nTracks sequence of bytes sent by a host.',
    '# Memory\n\n## Metrics for swap\n\nPercentage of swap space that is used.',
    '# Time\n\nCausality means that an effect has a cause in its past.',
    '# Faults\n\n## Circuit breaker\n\nPercentage of lookups that the cache answers is high.',
  ])('is silent on %j', (note) => {
    expect(asked('class-fragment', note)).toEqual([])
  })
})
