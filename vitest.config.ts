import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/temporary-folder.ts',
    exclude: [...configDefaults.exclude, 'test/bench/**'],
    // Generous: tests wait for processes and a domain controller on machines of any speed, none measures time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
