import * as z from 'zod';
import endpoints from '../../manifests/endpoints.json' with { type: 'json' };
import type { GraphClient, ReadOptions } from './client.ts';

/** A Domain Join profile (windowsDomainJoinConfiguration, Graph beta). */
export interface JoinProfile {
  readonly id: string;
  readonly name: string;
  /** activeDirectoryDomainName: DNS name. */
  readonly domain: string | null;
  /** DN; null: the domain's default computers container. */
  readonly organizationalUnit: string | null;
  readonly namePrefix: string | null;
  /** 3 to 14. */
  readonly randomCharacters: number | null;
  /** To at least one group, not only excluded from some. */
  readonly assigned: boolean;
}

const text = z
  .string()
  .nullish()
  .transform((value) => (value === undefined || value?.trim() === '' ? null : value));
const joinProfile = z.object({
  '@odata.type': z.literal(endpoints.graph.joinProfileType),
  id: z.string(),
  displayName: text,
  activeDirectoryDomainName: text,
  organizationalUnit: text,
  computerNameStaticPrefix: text,
  computerNameSuffixRandomCharCount: z.number().nullish(),
});
/** A tenant's other device configurations come in the same list. */
const otherConfiguration = z
  .object({ '@odata.type': z.string().refine((type) => type !== endpoints.graph.joinProfileType) })
  .transform(() => null);
const assignment = z.object({
  target: z.object({ '@odata.type': z.string().nullish() }).nullish(),
});

/** Every Domain Join profile of the tenant with whether it is assigned. */
export async function listJoinProfiles(
  client: GraphClient,
  options?: ReadOptions,
): Promise<readonly JoinProfile[]> {
  const profiles: JoinProfile[] = [];
  const { deviceConfigurations } = endpoints.graph;
  const configuration = z.union([joinProfile, otherConfiguration]);
  for await (const profile of client.list(deviceConfigurations, configuration, options)) {
    if (profile !== null) {
      profiles.push({
        id: profile.id,
        name: profile.displayName ?? '',
        domain: profile.activeDirectoryDomainName,
        organizationalUnit: profile.organizationalUnit,
        namePrefix: profile.computerNameStaticPrefix,
        randomCharacters: profile.computerNameSuffixRandomCharCount ?? null,
        assigned: await isAssigned(client, profile.id, options),
      });
    }
  }
  return profiles;
}

async function isAssigned(client: GraphClient, id: string, options?: ReadOptions): Promise<boolean> {
  const { deviceConfigurations, exclusionTargetType } = endpoints.graph;
  const path = `${deviceConfigurations}/${encodeURIComponent(id)}/assignments`;
  for await (const { target } of client.list(path, assignment, options)) {
    if (target !== null && target !== undefined && target['@odata.type'] !== exclusionTargetType) {
      return true;
    }
  }
  return false;
}
