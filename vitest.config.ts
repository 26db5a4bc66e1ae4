import { defineConfig } from 'vitest/config'

const excluded = ['**/node_modules/**', '.next/**', 'dist/**', 'e2e/**']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          include: ['core/**/*.test.ts', 'content/**/*.test.ts'],
          exclude: excluded,
          isolate: false,
        },
      },
    ],
  },
})
