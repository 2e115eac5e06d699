import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/logs/redact.ts';

const blob = randomBytes(1000).toString('base64');
const token = `eyJhbGciOiJub25lIn0.${randomBytes(200).toString('base64url')}.${randomBytes(64).toString('base64url')}`;
const inLines = (blob.match(/.{1,76}/g) ?? []).join('\r\n');
const password = 'Xk4!v9_qR-z7';

/** A secret, and a text of a log that holds it. */
const planted: readonly (readonly [secret: string, text: string])[] = [
  [blob, `{"BlobData":"${blob}"}`],
  [blob, `stored ${blob} in memory`],
  [blob, `&quot;OfflineDomainJoinBlob&quot;:&quot;${blob}&quot;`],
  [blob.slice(0, 60), `<Blob>${blob.slice(0, 60)}</Blob>`],
  [blob.slice(0, 40), `"odjBlob": "${blob.slice(0, 40)}"`],
  [inLines, `Blob:\r\n${inLines}\r\nDeviceId: 1`],
  [JSON.stringify(inLines).slice(1, -1), JSON.stringify({ Data: inLines })],
  [blob.replaceAll('/', '\\/'), `"x":"${blob.replaceAll('/', '\\/')}"`],
  [blob.replaceAll('+', '\\u002b'), `"x":"${blob.replaceAll('+', '\\u002b')}"`],
  [token, `Authorization: Bearer ${token}`],
  [token, `token ${token} expired`],
  ['dXNlcjpwYXNz', 'Authorization: Basic dXNlcjpwYXNz'],
  ['0.AXYAabcdefghij-klmno', 'refresh_token=0.AXYAabcdefghij-klmno&x=1'],
  [password, `https://proxyuser:${password}@proxy.contoso.test:8080/`],
  [password, `<proxy proxyaddress="http://me:${password}@proxy:8080"/>`],
  [password, `password=${password}`],
  [password, `Password : ${password}`],
  [password, `{"adminPassword": "${password}"}`],
  [password, JSON.stringify(JSON.stringify({ client_secret: password }))],
  [password, `unicodePwd: ${password}`],
  ['IgBuAGUAdwAiAA==', 'unicodePwd:: IgBuAGUAdwAiAA=='],
  [password, `<Password>${password}</Password>`],
  [password, `<add key="ProxyPassword" value="${password}"/>`],
  [password, `https://x.blob.core.windows.net/c?sv=1&sig=${password}`],
  ['abc8Q~0123456789abcdefghijklmnopqrstuvwx', 'secret is abc8Q~0123456789abcdefghijklmnopqrstuvwx.'],
  [
    'MIIEvQIBADANBgkqhkiG9w0B',
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\n-----END PRIVATE KEY-----',
  ],
];

describe('redaction', () => {
  it.each(planted)('takes out %s', (secret, text) => {
    const safe = redact(text);
    expect(safe).not.toContain(secret);
    expect(safe).toContain('[redacted ');
    expect(redact(safe)).toBe(safe);
  });

  it('takes the whole of a blob, and nothing behind it', () => {
    expect(redact(`Blob:\r\n${inLines}\r\nDeviceId: 59c1b762`)).toMatch(
      /^Blob:\s*\[redacted blob\]\s+DeviceId: 59c1b762$/,
    );
    expect(redact(`{"BlobData":"${blob}","BlobDataLength":"1312"}`)).toBe(
      '{"BlobData":"[redacted blob]","BlobDataLength":"1312"}',
    );
  });

  it.each([
    '"BlobDataLength":"1312","DeviceId":"59c1b762-1852-46e0-9ebe-439aab2d17f0","InstanceId":"3B530FA1-F32B-4D61-BAD4-D7211D8603B3"',
    'Failed to get the ODJ Blob. The ODJ connector does not have sufficient privileges to complete the operation',
    'RequestOfflineDomainJoinBlob_Failure: thumbprint b753a6679ce720451921302ca873794d94c6204a',
    `${'-'.repeat(200)}\n${'='.repeat(200)}`,
    'https://learn.microsoft.com/autopilot/windows-autopilot-hybrid#increase-the-computer-account-limit',
    'OU=Autopilot Devices,OU=Clients,DC=contoso,DC=test S-1-5-21-1111-2222-3333-1104',
    'C:\\Program Files\\Microsoft Intune\\ODJConnector\\ODJConnectorSvc\\ODJConnectorSvc.exe.config',
  ])('leaves alone %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('finds a blob wherever it stands', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (before, after) => {
        expect(redact(`${before} ${blob}\n${after}`)).not.toContain(blob.slice(100, 400));
      }),
    );
  });

  it('ends soon, whatever the text', () => {
    const hostile = [
      'a'.repeat(1e5),
      '://'.repeat(3e4),
      'password='.repeat(1e4),
      `${'A'.repeat(39)}\n`.repeat(3e3),
    ];
    expect(hostile.map(redact).every((text) => text.length > 0)).toBe(true);
  });
});
