import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**', '.next/**', 'dist/**', 'e2e/**']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          include: ['core/**/*.test.ts', 'content/**/*.test.ts'],
          exclude,
          isolate: false,
          // The replays of thousands of random histories take seconds on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'effects',
          globalSetup: './vitest.worker.ts',
          include: ['collection/**/*.test.ts', 'door/**/*.test.ts', 'commands/**/*.test.ts', 'app/**/*.test.{ts,tsx}'],
          exclude,
          testTimeout: 20_000,
        },
      },
      {
        // Starts whole processes: the checks on the tree, the built server, the command line.
        test: {
          name: 'whole',
          include: ['*.test.ts', 'bench/**/*.test.ts'],
          exclude,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
