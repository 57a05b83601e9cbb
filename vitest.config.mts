import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'node_modules/**'],
    // All cores: the default leaves one idle, which on a machine of two is half of them.
    maxWorkers: '100%',
    testTimeout: 20_000,
    globalSetup: ['test/support/build.ts'],
  },
});
