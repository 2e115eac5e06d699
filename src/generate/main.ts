import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { errors } from '../spec/errors.ts';
import { cmdlets } from '../spec/index.ts';
import { resources } from '../spec/resources.ts';
import { generatedFiles, generatedFolders } from './files.ts';
import { compare, filesBelow, update } from './tree.ts';

/** `npm run generate [-- --check] [-- --root FOLDER]`: writes what changed, or tells what would. */
const { values } = parseArgs({ options: { check: { type: 'boolean' }, root: { type: 'string' } } });
const root = values.root ?? fileURLToPath(new URL('../..', import.meta.url));
const scripts = await filesBelow(root, 'ps-module/Private');
const rules = await filesBelow(root, 'src/findings/rules');
const files = generatedFiles({
  cmdlets,
  resources,
  errors,
  version: packageJson.version,
  privateScripts: scripts.map((path) => path.slice('ps-module/'.length)),
  rules: rules.map((path) => path.slice('src/findings/'.length)),
});
const differences = await compare(root, files, generatedFolders);
process.stdout.write(differences.map(({ path, kind }) => `${kind} ${path}\n`).join(''));
if (!values.check) await update(root, files, differences);
else if (differences.length > 0) process.exitCode = 1;
