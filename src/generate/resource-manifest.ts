import * as z from 'zod';
import { instanceShape, resourceType } from '../dsc/instance.ts';
import type { Resource } from '../spec/resource.ts';

/** Of the manifests' own schema: the form that DSC 3.2 reads, where `whatIfArg` is. */
const manifestSchema = 'https://aka.ms/dsc/schemas/v3/bundled/resource/manifest.json';

/** What the exit codes of `odj dsc` mean: dsc's own numbers. */
export const dscExitCodes = {
  0: 'Success',
  2: 'It could not be told or done: see the error that was traced',
  3: 'The input is not JSON',
  4: 'The input cannot be used: see the error that was traced',
  6: 'Interrupted',
  64: 'Wrong usage of odj',
} as const;

/** Where the manifests are: beside odj, so that dsc finds both in one folder of PATH. */
export function manifestPath(resource: Resource): string {
  return `bin/odjconnector.${resource.command?.topic ?? ''}.dsc.resource.json`;
}

/** The manifest by which DSC 3 finds and calls a resource. */
export function resourceManifest(resource: Resource, version: string): string {
  const topic = resource.command?.topic ?? '';
  const call = (operation: string): { executable: string; args: unknown[] } => ({
    executable: 'odj',
    args: ['dsc', topic, operation],
  });
  const asked = (operation: string): object => ({ ...call(operation), input: 'stdin' });
  const { executable, args } = call('set');
  const change = { executable, args: [...args, { whatIfArg: '--what-if' }], input: 'stdin' };
  const removal = { ...change, args: [...call('delete').args, { whatIfArg: '--what-if' }] };
  const manifest = {
    $schema: manifestSchema,
    type: resourceType(resource),
    version,
    description: resource.synopsis,
    tags: ['Intune', 'Autopilot', 'OfflineDomainJoin'],
    get: asked('get'),
    set: {
      ...change,
      implementsPretest: true,
      handlesExist: true,
      return: 'stateAndDiff',
      whatIfReturns: 'stateAndDiff',
    },
    test: { ...asked('test'), return: 'stateAndDiff' },
    delete: removal,
    ...(resource.command?.exports === true
      ? { export: { ...asked('export'), schema: { embedded: schemaOf(resource, true) } } }
      : {}),
    exitCodes: dscExitCodes,
    schema: { embedded: schemaOf(resource, false) },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function schemaOf(resource: Resource, filter: boolean): unknown {
  const schema = z.toJSONSchema(instanceShape(resource, filter), { io: 'input' });
  const { $schema, ...rest } = schema;
  return { $schema, title: resource.name, description: resource.synopsis, ...rest };
}
