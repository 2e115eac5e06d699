import { domain } from './domain.ts';
import { base64Line, type Entry } from './ldif.ts';

const services = `CN=Services,CN=Configuration,${domain.distinguishedName}`;
const service = `CN=Group Key Distribution Service,${services}`;
const keys = `CN=Master Root Keys,${service}`;
const identifier = '5d1a1b0c-7f5e-4d57-9a80-0d6f0f5f2c11';

/** 100 nanoseconds since 1601, of a day long past, so that the key has been effective for long. */
const longAgo = '132000000000000000';

/**
 * A KDS root key as Add-KdsRootKey leaves it, which every forest with group accounts has: this version of Samba makes
 * none, nor passwords of group accounts.
 */
export function keyDistributionEntries(): readonly Entry[] {
  const container = (distinguishedName: string): Entry => ({
    distinguishedName,
    lines: ['objectClass: container'],
  });
  return [
    container(service),
    container(keys),
    {
      distinguishedName: `CN=${identifier},${keys}`,
      lines: [
        'objectClass: msKds-ProvRootKey',
        'msKds-Version: 1',
        `msKds-CreateTime: ${longAgo}`,
        `msKds-UseStartTime: ${longAgo}`,
        'msKds-KDFAlgorithmID: SP800_108_CTR_HMAC',
        'msKds-SecretAgreementAlgorithmID: DH',
        'msKds-PrivateKeyLength: 512',
        'msKds-PublicKeyLength: 2048',
        `msKds-DomainID: CN=DC1,OU=Domain Controllers,${domain.distinguishedName}`,
        base64Line('msKds-RootKeyData', Buffer.alloc(64, 7)),
      ],
    },
  ];
}
