import * as z from 'zod';
import { computerDistinguishedName, serverNames } from './computers.ts';

export const serverSchema = z.strictObject({
  name: z.string(),
  distinguishedName: z.string(),
  folder: z.string(),
  configFile: z.string(),
  build: z.string(),
});
export const serversSchema = z.record(z.enum(serverNames), serverSchema);
export type Servers = z.infer<typeof serversSchema>;

export async function makeServers(folder: string): Promise<Servers> {
  const make = (name: (typeof serverNames)[number]) => ({
    name,
    distinguishedName: computerDistinguishedName(name),
    folder: `${folder}/${name}`,
    configFile: `${folder}/${name}/`,
    build: '6.2604.2000.3',
  });
  return { SRV1: make('SRV1'), SRV2: make('SRV2'), SRV3: make('SRV3') };
}
