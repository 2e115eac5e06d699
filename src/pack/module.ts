import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from '../../manifests/module.json' with { type: 'json' };
import { moduleParts } from '../generate/files.ts';
import { loadScripts, loadVariables } from '../generate/module.ts';
import { filesBelow } from '../generate/tree.ts';
import { cmdlets } from '../spec/index.ts';
import { textFile, type PackedFile } from './packed-file.ts';

const privateFile = `${manifest.name}.Private.ps1`;

/**
 * The module as it ships. Importing two hundred small files, and reading what no cmdlet has asked for yet, takes most of
 * an import; so the public functions are in the root module, and all else is in one file that the first call of a
 * private function loads.
 *
 * @param root the repository
 */
export async function moduleFiles(root: string): Promise<Map<string, PackedFile>> {
  const folder = join(root, 'ps-module');
  const paths = (await filesBelow(root, 'ps-module')).map((path) => path.slice('ps-module/'.length));
  const scripts = paths.filter((path) => path.startsWith('Private/'));
  const parts = moduleParts(scripts, cmdlets);
  const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
  const publicTexts = await Promise.all(parts.scripts.filter((path) => !scripts.includes(path)).map(read));
  const privateTexts = await Promise.all(scripts.map(read));
  const source = await read(`${manifest.name}.psm1`);
  const called = privateTexts
    .map((text, index) => functionOf(text, scripts[index] ?? ''))
    .filter(
      (name) =>
        entrances.includes(name) || new RegExp(`\\b${name}\\b`).test(source.replace(loadScripts(parts), '')),
    );
  const functions = [loader, ...called.map(stub), ...publicTexts.map(loadingFirst)].join('\n');
  const rootModule = replaceOnce(
    replaceOnce(source, loadScripts(parts), functions.trimEnd()),
    `${loadVariables(parts)}\n`,
    '',
  );
  const rest = paths.filter((path) => !/^(Private|Public)\//.test(path));
  return new Map<string, PackedFile>([
    ...(await Promise.all(
      rest.map(async (path) => [path, { bytes: await readFile(join(folder, path)) }] as const),
    )),
    [`${manifest.name}.psm1`, textFile(rootModule)],
    [privateFile, textFile([loadVariables(parts), '', loaded, ...privateTexts.map(inModule)].join('\n'))],
  ]);
}

/** What src/powershell/session.ts calls, and what completers call in a runspace of their own. */
const entrances = ['InvokeOdjRequest', 'FindOdjCompletion'];

const loader = `function LoadOdjPrivate {
    . "$PSScriptRoot/${privateFile}"
}
`;

const loaded = `function script:LoadOdjPrivate {
}
`;

/** A public function that loads the private ones before its first call of one. */
function loadingFirst(text: string): string {
  const loading = text.replace(/^ {4}(?:begin|process) \{\n/m, '$&        LoadOdjPrivate\n');
  if (loading === text) throw new Error(`This public function has no block that begins it:\n${text}`);
  return loading;
}

/**
 * For what DSC resources, completers and sessions call first; replaced by the function itself once that is loaded. What
 * is splatted here cannot tell a switch that is off from one that is followed by a value.
 */
function stub(name: string): string {
  return `function ${name} {
    LoadOdjPrivate
    ${name} @args
}
`;
}

function functionOf(text: string, path: string): string {
  const [name, ...others] = [...text.matchAll(/^function ([\w:-]+)/gm)].map(([, found = '']) => found);
  if (name === undefined || others.length > 0) {
    throw new Error(`${path} does not hold exactly one function.`);
  }
  return name;
}

/** In the module's scope, though the file is read inside a function. */
function inModule(text: string): string {
  return text.replace(/^function /m, 'function script:');
}

function replaceOnce(text: string, part: string, by: string): string {
  const [before, after, ...others] = text.split(part);
  if (before === undefined || after === undefined || others.length > 0) {
    throw new Error('The root module is not what src/generate makes: run "npm run generate".');
  }
  return before + by + after;
}
