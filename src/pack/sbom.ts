import manifest from '../../manifests/module.json' with { type: 'json' };
import type { BundledPackage } from './licences.ts';

interface Component {
  readonly type: 'application' | 'library' | 'platform';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly unknown[];
  readonly purl?: string;
  readonly cpe?: string;
}

/**
 * The bill of materials (CycloneDX 1.6 JSON): every package of which something is in the command line, and Node where
 * it is inside. It names no time and no serial number, so that equal packages have equal bills.
 *
 * @param node its version, where the package has executables
 */
export function billOfMaterials(
  version: string,
  packages: readonly BundledPackage[],
  node: string | undefined,
): string {
  const components = [...packages.map(library), ...(node === undefined ? [] : [runtime(node)])];
  const product: Component = {
    type: 'application',
    'bom-ref': `${manifest.name}@${version}`,
    name: manifest.name,
    version,
    licenses: licences('MIT'),
  };
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: product },
    components,
    dependencies: [
      { ref: product['bom-ref'], dependsOn: components.map((component) => component['bom-ref']) },
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function library({ name, version, licence }: BundledPackage): Component {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { type: 'library', 'bom-ref': purl, name, version, licenses: licences(licence), purl };
}

function runtime(version: string): Component {
  return {
    type: 'platform',
    'bom-ref': `node@${version}`,
    name: 'node',
    version,
    licenses: licences('MIT'),
    cpe: `cpe:2.3:a:nodejs:node.js:${version}:*:*:*:*:*:*:*`,
  };
}

function licences(expression: string): readonly unknown[] {
  return /[\s()]/.test(expression) ? [{ expression }] : [{ license: { id: expression } }];
}
