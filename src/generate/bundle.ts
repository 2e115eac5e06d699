import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';

/**
 * Bundles the command line into `dist/`: `odj.cjs` starts `main.cjs`, and what only some commands need lies in chunks
 * of their own, so that the others start without it. esbuild splits ES modules only, and Node starts CommonJS faster,
 * so the chunks are split as the one and then turned into the other.
 */
const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');

const entry = `#!/usr/bin/env node
'use strict';
const { homedir } = require('node:os');
const { join } = require('node:path');
const { env, platform } = process;
const caches = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME || join(homedir(), '.cache');
if (caches) {
  require('node:module').enableCompileCache?.(join(caches, 'odj'));
}
require('./main.cjs');
`;

const bundle = await build({
  entryPoints: { main: join(root, 'src/cli/main.ts') },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  alias: { 'string-width': join(root, 'src/cli/ascii-width.ts') },
  bundle: true,
  splitting: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node22.12',
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
});
await rm(dist, { recursive: true, force: true });
await mkdir(dist);
for (const file of bundle.outputFiles) {
  const text = file.path.endsWith('.cjs') ? await toCommonJs(file.text) : file.text;
  await writeFile(join(dist, basename(file.path)), text);
}
await writeFile(join(dist, 'odj.cjs'), entry, { mode: 0o755 });

async function toCommonJs(text: string): Promise<string> {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node22.12',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'odjFileUrl', 'import.meta.dirname': '__dirname' },
    minify: true,
  });
  const needsUrl = code.includes('odjFileUrl');
  return needsUrl ? `const odjFileUrl=require("node:url").pathToFileURL(__filename).href;${code}` : code;
}
