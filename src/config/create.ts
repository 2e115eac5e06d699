import { create } from 'xmlbuilder2';

/** A config file that says nothing yet, as .NET takes it: UTF-8, CRLF, an empty appSettings. */
export function emptyConnectorConfig(): Uint8Array {
  const document = create({ version: '1.0', encoding: 'utf-8' })
    .ele('configuration')
    .ele('appSettings')
    .doc();
  return Buffer.from(document.end({ prettyPrint: true, newline: '\r\n' }) + '\r\n', 'utf8');
}
