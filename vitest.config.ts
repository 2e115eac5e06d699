import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // Most of a test's time is spent waiting for a domain controller or a child process.
    maxWorkers: 2,
    globalSetup: 'test/temporary-folder.ts',
    exclude: [...configDefaults.exclude, 'test/bench/**'],
    // Generous: tests wait for processes and a domain controller on machines of any speed, none measures time.
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
