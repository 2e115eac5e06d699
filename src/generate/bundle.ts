import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, transform, type PluginBuild } from 'esbuild';

/**
 * Bundles the command line into `dist/`: `odj.cjs` starts `main.cjs`, and what only some commands need lies in chunks
 * of their own, so that the others start without it. esbuild splits ES modules only, and Node starts CommonJS faster,
 * so the chunks are split as the one and then turned into the other.
 */
const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');

const entry = `#!/usr/bin/env node
'use strict';
const { LOCALAPPDATA, XDG_CACHE_HOME, HOME } = process.env;
const caches = LOCALAPPDATA || XDG_CACHE_HOME || (HOME && HOME + '/.cache');
if (caches) {
  require('node:module').enableCompileCache?.(caches + '/odj');
}
require('./main.cjs');
`;

const bundle = await build({
  entryPoints: { main: join(root, 'src/cli/main.ts') },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  plugins: [{ name: 'slim', setup: slimForParser }],
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

/** What the parser needs of these is little, and loading the whole would take half of a start. */
function slimForParser(bundling: PluginBuild): void {
  bundling.onResolve({ filter: /^(assert|string-width)$/ }, ({ path, importer }) =>
    /[\\/](yargs|cliui|wrap-ansi)[\\/]/.test(importer)
      ? { path: join(root, 'src/cli/slim', `${path}.ts`) }
      : undefined,
  );
}

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
