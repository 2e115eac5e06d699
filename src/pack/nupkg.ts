import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { create } from 'xmlbuilder2';
import manifest from '../../manifests/module.json' with { type: 'json' };
import { cmdlets } from '../spec/index.ts';
import { resources } from '../spec/resources.ts';
import { inOrder, textFile, type PackedFile, type PackedFiles } from './packed-file.ts';

/** What feeds take at most. */
const longestTags = 4000;

const namespaces = {
  // The one that Publish-PSResource and Publish-Module write.
  nuspec: 'http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd',
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  coreProperties: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
};

const contentTypes: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  psmdcp: 'application/vnd.openxmlformats-package.core-properties+xml',
};

/**
 * The module as a NuGet package, an Open Packaging Conventions archive: what PSResourceGet and PowerShellGet install
 * from a folder or a feed.
 */
export function nugetPackage(version: string, module: PackedFiles): Map<string, PackedFile> {
  const specification = `${manifest.name}.nuspec`;
  const id = createHash('sha256').update(`${manifest.name} ${version}`).digest('hex').slice(0, 32);
  const properties = `package/services/metadata/core-properties/${id}.psmdcp`;
  const parts = new Map([
    ...module,
    [specification, textFile(nuspec(version))],
    ['_rels/.rels', textFile(relationships(specification, properties))],
    [properties, textFile(coreProperties(version))],
  ]);
  parts.set('[Content_Types].xml', textFile(types(parts)));
  return parts;
}

function nuspec(version: string): string {
  return xml('package', namespaces.nuspec, {
    metadata: {
      id: manifest.name,
      version,
      authors: manifest.author,
      owners: manifest.companyName,
      requireLicenseAcceptance: false,
      description: manifest.description,
      copyright: manifest.copyright,
      tags: tags().join(' '),
    },
  });
}

/** As the galleries' own clients tag a module, so that it is found by what it has. */
function tags(): string[] {
  const names = cmdlets.map(({ name }) => name);
  const most = [
    ...manifest.tags,
    'PSModule',
    ...manifest.compatibleEditions.map((edition) => `PSEdition_${edition}`),
    'PSIncludes_Function',
    'PSIncludes_DscResource',
    ...resources.map(({ name }) => `PSDscResource_${name}`),
    ...names.map((name) => `PSCommand_${name}`),
  ];
  const all = [...most, ...names.map((name) => `PSFunction_${name}`)];
  return all.join(' ').length <= longestTags ? all : most;
}

function relationships(specification: string, properties: string): string {
  const targets = {
    'http://schemas.microsoft.com/packaging/2010/07/manifest': specification,
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties': properties,
  };
  return xml('Relationships', namespaces.relationships, {
    Relationship: Object.entries(targets).map(([type, target], index) => ({
      '@Type': type,
      '@Target': `/${target}`,
      '@Id': `R${index + 1}`,
    })),
  });
}

function coreProperties(version: string): string {
  return xml('coreProperties', namespaces.coreProperties, {
    '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'dc:creator': manifest.author,
    'dc:description': manifest.description,
    'dc:identifier': manifest.name,
    version,
    keywords: manifest.tags.join(' '),
  });
}

function types(parts: PackedFiles): string {
  const paths = inOrder(parts).map(([path]) => path);
  const extensions = new Set(paths.map((path) => extname(path).slice(1).toLowerCase()));
  // A name like .rels is an extension only, as Open Packaging Conventions see it.
  extensions.add('rels');
  extensions.delete('');
  return xml('Types', namespaces.types, {
    Default: [...extensions].toSorted().map((extension) => ({
      '@Extension': extension,
      '@ContentType': contentTypes[extension] ?? 'application/octet',
    })),
    Override: paths
      .filter((path) => extname(path) === '' && path !== '_rels/.rels')
      .map((path) => ({ '@PartName': `/${path}`, '@ContentType': 'application/octet' })),
  });
}

function xml(name: string, namespace: string, content: object): string {
  return create({ version: '1.0', encoding: 'utf-8' }, { [name]: { '@xmlns': namespace, ...content } }).end({
    prettyPrint: true,
  });
}
