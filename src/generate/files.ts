import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };
import catalogue from '../../manifests/errors.json' with { type: 'json' };
import endpoints from '../../manifests/endpoints.json' with { type: 'json' };
import manifest from '../../manifests/module.json' with { type: 'json' };
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import connectorEvents from '../../manifests/events.json' with { type: 'json' };
import requirements from '../../manifests/requirements.json' with { type: 'json' };
import ruleTexts from '../../manifests/rules.json' with { type: 'json' };
import type { Cmdlet } from '../spec/cmdlet.ts';
import type { ErrorDeclaration } from '../spec/errors/declare.ts';
import { messages } from '../spec/messages.ts';
import type { Resource } from '../spec/resource.ts';
import { outputs } from '../spec/outputs.ts';
import { formatFile } from './format.ts';
import { mamlHelp } from './maml.ts';
import { dataFile, moduleManifest, rootModule, type ModuleParts } from './module.ts';
import { pesterTests } from './pester.ts';
import type { ValueTable } from './quote.ts';
import { cmdletPage, errorsPage, indexPage, resourcesPage } from './reference.ts';
import { manifestPath, resourceManifest } from './resource-manifest.ts';
import { ruleList } from './rules.ts';
import { factsDocumentSchema } from './schema.ts';
import { publicShell } from './shell.ts';
import { topics } from './topics/topics.ts';
import { topicText } from './topics/topic.ts';

/** What the module is generated from. */
export interface Source {
  readonly cmdlets: readonly Cmdlet[];
  readonly resources: readonly Resource[];
  readonly errors: Readonly<Record<string, ErrorDeclaration>>;
  readonly version: string;
  /** Files below ps-module/Private, relative to ps-module, with `/`. */
  readonly privateScripts: readonly string[];
  /** Files below src/findings/rules, relative to src/findings, with `/`. */
  readonly rules: readonly string[];
}

/** Folders that hold generated files only: what is not generated any more is deleted there. */
export const generatedFolders = [
  'ps-module/Public',
  'ps-module/Data',
  'ps-module/en-US',
  'ps-module/Tests',
  'docs/reference',
] as const;

/** Manifests that the module reads, by the name of their variable in it. */
const moduleData = {
  OdjPermissions: { file: 'permissions', value: permissions },
  OdjRequirements: { file: 'requirements', value: requirements },
  OdjEvents: { file: 'events', value: connectorEvents },
  OdjEndpoints: { file: 'endpoints', value: endpoints },
  OdjConnectorConfig: { file: 'connector-config', value: connectorConfig },
  OdjServiceFailures: { file: 'service-failures', value: serviceFailures(), source: 'errors' },
};

/** By the decimal code with which a service does not start: what the catalogue of errors says about it. */
function serviceFailures(): ValueTable {
  const known = catalogue.entries.filter(({ where }) => where === 'service');
  return Object.fromEntries(
    known.flatMap(({ codes, cause, remedy }) =>
      codes
        .filter(({ kind }) => kind === 'win32')
        .map(({ value }) => [String(Number(value)), { cause, remedy }]),
    ),
  );
}

/** Every generated file: path from the root of the repository, with `/`, to text. */
export function generatedFiles({
  cmdlets,
  resources,
  errors,
  version,
  privateScripts,
  rules,
}: Source): Map<string, string> {
  return new Map([
    ...cmdlets.map((cmdlet) => [`ps-module/Public/${cmdlet.name}.ps1`, publicShell(cmdlet)] as const),
    ['ps-module/Data/errors.psd1', dataFile('src/spec/errors', errorTable(errors))],
    ['ps-module/Data/messages.psd1', dataFile('src/spec/messages.ts', messages)],
    ...Object.values(moduleData).map(
      ({ file, value, source = file }: { file: string; value: ValueTable; source?: string }) =>
        [`ps-module/Data/${file}.psd1`, dataFile(`manifests/${source}.json`, value)] as const,
    ),
    [`ps-module/${manifest.name}.psd1`, moduleManifest(manifest, version, cmdlets, resources)],
    [
      `ps-module/${manifest.name}.psm1`,
      rootModule(manifest, moduleParts(privateScripts, cmdlets), cmdlets, resources),
    ],
    [`ps-module/${manifest.name}.Format.ps1xml`, formatFile(outputs)],
    [`ps-module/en-US/${manifest.name}-help.xml`, mamlHelp(cmdlets)],
    ...topics(manifest.description, cmdlets).map(
      (topic) => [`ps-module/en-US/${topic.name}.help.txt`, topicText(topic)] as const,
    ),
    [`ps-module/Tests/${manifest.name}.Tests.ps1`, pesterTests(ruleTexts.rules)],
    ...cmdlets.map((cmdlet) => [`docs/reference/${cmdlet.name}.md`, cmdletPage(cmdlet)] as const),
    ...resources
      .filter(({ command }) => command !== undefined)
      .map(
        (resource) => [`ps-module/${manifestPath(resource)}`, resourceManifest(resource, version)] as const,
      ),
    ['docs/reference/errors.md', errorsPage(errors)],
    ['docs/reference/resources.md', resourcesPage(resources)],
    ['docs/reference/README.md', indexPage(cmdlets)],
    ['src/findings/all-rules.ts', ruleList(rules)],
    ['manifests/facts.schema.json', factsDocumentSchema()],
  ]);
}

/** Two files named alike, whatever their case, as PowerShell's functions are; else none. */
function sameFunction(scripts: readonly string[]): readonly string[] {
  const byName = Map.groupBy(scripts, (path) => path.replace(/^.*\//, '').toLowerCase());
  return [...byName.values()].find((paths) => paths.length > 1) ?? [];
}

/**
 * What the root module loads.
 *
 * @param privateScripts files below ps-module/Private, relative to ps-module, with `/`
 */
export function moduleParts(privateScripts: readonly string[], cmdlets: readonly Cmdlet[]): ModuleParts {
  const publicScripts = cmdlets.map(({ name }) => `Public/${name}.ps1`);
  const [first, second] = sameFunction(privateScripts);
  if (second !== undefined) {
    throw new Error(
      `${first} and ${second} hold functions of the same name: the second would replace the first.`,
    );
  }
  return {
    scripts: [...privateScripts, ...publicScripts].toSorted(),
    variables: {
      OdjErrors: 'Data/errors.psd1',
      OdjMessages: 'Data/messages.psd1',
      ...Object.fromEntries(
        Object.entries(moduleData).map(([variable, { file }]) => [variable, `Data/${file}.psd1`]),
      ),
    },
  };
}

function errorTable(errors: Source['errors']): ValueTable {
  return Object.fromEntries(
    Object.entries(errors).map(([id, { category, message, remedy }]) => [id, { category, message, remedy }]),
  );
}
