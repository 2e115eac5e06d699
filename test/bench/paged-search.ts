import { Control, type BerWriter, type Client } from 'ldapts';
import permissions from '../../manifests/permissions.json' with { type: 'json' };

type Entries = Awaited<ReturnType<Client['search']>>['searchEntries'];

/** The DACLs of everything right below one OU: what every bulk figure is measured against. */
export async function pagedSearch(client: Client, parent: string): Promise<Entries> {
  const attributes = ['nTSecurityDescriptor'];
  const options = { paged: { pageSize: 500 }, attributes, explicitBufferAttributes: attributes };
  const found = await client.search(parent, { scope: 'one', ...options }, [new DaclOnly()]);
  return found.searchEntries;
}

export class DaclOnly extends Control {
  constructor() {
    super(permissions.securityDescriptorFlagsControl, { critical: true });
  }

  protected override writeControl(writer: BerWriter): void {
    writer.writeBuffer(Buffer.from([0x30, 3, 2, 1, permissions.daclSecurityInformation]), 0x04);
  }
}
