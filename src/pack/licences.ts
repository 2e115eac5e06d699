import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** A package of others of which something is in the bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** What its licence files say. */
  readonly texts: readonly string[];
}

const packageFile = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).optional(),
});

const licenceFile = /^(licen[cs]e|copying|notice)\b/i;

/**
 * The packages that the files of a bundle come from, in the order of their names.
 *
 * @param root where node_modules is
 * @param inputs paths from there, as esbuild's metafile names them
 * @throws where one does not say what its licence is, or comes without the licence's text
 */
export async function packagesOf(root: string, inputs: readonly string[]): Promise<BundledPackage[]> {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  return Promise.all([...folders].toSorted().map((folder) => readPackage(root, join(root, folder))));
}

/** `node_modules/a/node_modules/@b/c` of a file in that. */
function packageFolder(path: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

async function readPackage(root: string, folder: string): Promise<BundledPackage> {
  const { name, version, license, author } = packageFile.parse(
    JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')),
  );
  const files = (await readdir(folder)).filter((file) => licenceFile.test(file)).toSorted();
  const texts = await Promise.all(files.map(async (file) => readFile(join(folder, file), 'utf8')));
  // Some come without the file, and name licence and author only.
  if (texts.length === 0 && license === 'MIT' && author !== undefined) {
    const own = await readFile(join(root, 'LICENSE'), 'utf8');
    texts.push(own.replace(/^Copyright .*$/m, `Copyright (c) ${author}`));
  }
  if (texts.length === 0) {
    throw new Error(`${name} ${version} (${license}) is bundled, and comes without the text of its licence.`);
  }
  return { name, version, licence: license, texts: texts.map(clean) };
}

/**
 * What others wrote that is in the bundle, and under which licence.
 *
 * @param comments what esbuild took out of the sources as legal comments
 */
export function noticeTexts(packages: readonly BundledPackage[], comments: readonly string[]): string {
  const sections = packages.map(({ name, version, licence, texts }) =>
    [`${name} ${version} (${licence})`, ...texts].join('\n\n'),
  );
  const remarks = [
    ...new Set(
      comments.flatMap((text) =>
        clean(text)
          .split(/\n\n(?=\S)/)
          .slice(1),
      ),
    ),
  ].toSorted();
  return [
    'The command line odj contains the following packages. Their licences ask for these notices.',
    ...sections,
    ...(remarks.length === 0 ? [] : [['Remarks in their sources', ...remarks].join('\n\n')]),
  ]
    .map((section) => `${section}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF/, '')
    .trim();
}
