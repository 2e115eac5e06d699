import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleCommandLine } from '../pack/bundle.ts';
import { writeFiles } from '../pack/write.ts';

/** `npm run build`: the command line in `dist/`, to be run by an installed Node: `node dist/odj.cjs`. */
const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const { files } = await bundleCommandLine(root);
await rm(dist, { recursive: true, force: true });
await writeFiles(dist, files);
