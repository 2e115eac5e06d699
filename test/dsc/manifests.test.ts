import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { manifestPath } from '../../src/generate/resource-manifest.ts';
import { filesBelow } from '../../src/generate/tree.ts';
import type { Resource } from '../../src/spec/resource.ts';
import { resources } from '../../src/spec/resources.ts';
import { openDriver } from './driver.ts';

const all: readonly Resource[] = resources;
const called = all.filter(({ command }) => command !== undefined);

it('lie in the folder of odj, one for each resource that odj answers for, and no other', async () => {
  const files = await filesBelow(join(import.meta.dirname, '../..'), 'ps-module/bin');
  const manifests = files.filter((file) => file.endsWith('.dsc.resource.json'));
  expect(manifests.map((file) => basename(file))).toEqual(
    called.map((one) => basename(manifestPath(one))).toSorted(),
  );
});

it.each(called)('of $name has what dsc reads, and takes no secret', async ({ command }) => {
  const { manifest } = await openDriver(command?.topic ?? '', {});
  expect(manifest.type).toBe(`OdjConnector/${command?.type ?? ''}`);
  expect(
    Object.keys(manifest.schema.embedded['properties'] ?? {}).filter((name) =>
      /^password$|secret/i.test(name),
    ),
  ).toEqual([]);
});
