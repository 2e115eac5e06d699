import { basename, join } from 'node:path';
import { build, transform, type PluginBuild } from 'esbuild';
import { noticeTexts, packagesOf, type BundledPackage } from './licences.ts';
import { textFile, type PackedFile } from './packed-file.ts';

export interface Bundle {
  /** `odj.cjs` starts `main.cjs`; with the notices of everything in them. */
  readonly files: ReadonlyMap<string, PackedFile>;
  readonly packages: readonly BundledPackage[];
}

export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

/**
 * The command line: `odj.cjs` starts `main.cjs`, and what only some commands need lies in chunks of their own, so that
 * the others start without it. esbuild splits ES modules only, and Node starts CommonJS faster, so the chunks are split
 * as the one and then turned into the other.
 *
 * @param root the repository; what comes out does not depend on where it is
 */
export async function bundleCommandLine(root: string): Promise<Bundle> {
  const bundle = await build({
    absWorkingDir: root,
    // node_modules may be a link to elsewhere, and names of chunks come from the paths of what is in them.
    preserveSymlinks: true,
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    plugins: [
      {
        name: 'slim',
        setup: (bundling) => {
          slimForParser(root, bundling);
        },
      },
    ],
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.12',
    minify: true,
    legalComments: 'external',
    logLevel: 'warning',
  });
  const files = new Map<string, PackedFile>([['odj.cjs', { ...textFile(entry), executable: true }]]);
  const comments: string[] = [];
  for (const { path, text } of bundle.outputFiles) {
    if (path.endsWith('.cjs')) files.set(basename(path), textFile(await toCommonJs(text)));
    else comments.push(text);
  }
  const packages = await packagesOf(root, Object.keys(bundle.metafile.inputs));
  files.set(noticesFile, textFile(noticeTexts(packages, comments)));
  return { files, packages };
}

const entry = `#!/usr/bin/env node
'use strict';
const { LOCALAPPDATA, XDG_CACHE_HOME, HOME } = process.env;
const caches = LOCALAPPDATA || XDG_CACHE_HOME || (HOME && HOME + '/.cache');
if (caches) {
  require('node:module').enableCompileCache?.(caches + '/odj');
}
require('./main.cjs');
`;

/** What the parser needs of these is little, and loading the whole would take half of a start. */
function slimForParser(root: string, bundling: PluginBuild): void {
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
