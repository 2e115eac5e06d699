import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Arrows never turn back: what a folder of src may not import. `from` is relative to the importing file's folder. */
const walls = {
  'src/directory': [
    '../graph/*',
    '../config/*',
    '../powershell/*',
    '../plan/*',
    '../findings/*',
    '../report/*',
    '../facts/*',
    '../site/*',
    '../cli/*',
  ],
  'src/graph': [
    '../directory/*',
    '../config/*',
    '../powershell/*',
    '../plan/*',
    '../findings/*',
    '../report/*',
    '../facts/*',
    '../site/*',
    '../cli/*',
  ],
  'src/config': [
    '../directory/directory.ts',
    '../graph/*',
    '../powershell/*',
    '../plan/*',
    '../findings/*',
    '../report/*',
    '../facts/*',
    '../site/*',
    '../cli/*',
  ],
  'src/powershell': [
    '../graph/*',
    '../config/*',
    '../plan/*',
    '../findings/*',
    '../report/*',
    '../facts/*',
    '../site/*',
    '../cli/*',
  ],
  'src/site': [
    '../graph/*',
    '../config/*',
    '../powershell/*',
    '../plan/*',
    '../findings/*',
    '../report/*',
    '../facts/*',
    '../cli/*',
  ],
  'src/facts': ['../plan/*', '../findings/*', '../report/*', '../cli/*'],
  'src/plan': ['../findings/*', '../report/*', '../cli/*'],
  'src/findings': ['../plan/*', '../report/*', '../cli/*', 'node:*'],
  'src/logs': [
    '../directory/*',
    '../graph/*',
    '../config/*',
    '../powershell/*',
    '../plan/*',
    '../findings/*',
    '../report/*',
    '../facts/*',
    '../site/*',
    '../cli/*',
    'node:*',
  ],
  'src/report': ['../plan/*', '../cli/*'],
};

export default defineConfig(
  { ignores: ['dist/', '**/bin/', '**/obj/', 'node_modules/'] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] } } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
    },
  },
  Object.entries(walls).map(([folder, group]) => ({
    files: [`${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group }] }] },
  })),
);
