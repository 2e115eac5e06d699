/** One record of an LDIF file (RFC 2849), as far as the lab writes any. */
export interface Entry {
  readonly distinguishedName: string;
  readonly lines: readonly string[];
}

/** An attribute line that survives every character. */
export function base64Line(attribute: string, value: string | Buffer): string {
  return `${attribute}:: ${Buffer.from(value).toString('base64')}`;
}

export function ldif(entries: readonly Entry[]): string {
  return entries
    .map(({ distinguishedName, lines }) => [base64Line('dn', distinguishedName), ...lines, ''].join('\n'))
    .join('\n');
}

/** Reads what ldbsearch prints: per record, the values by lower-case attribute name; `dn` is one of them. */
export function readLdif(text: string): readonly ReadonlyMap<string, readonly string[]>[] {
  const unfolded = text.replaceAll('\n ', '');
  return unfolded
    .split('\n\n')
    .map((record) => {
      const values = new Map<string, string[]>();
      for (const line of record.split('\n')) {
        const match = /^([^#:][^:]*)(::?) (.*)$/.exec(line);
        if (match?.[1] === undefined || match[3] === undefined) continue;
        const value = match[2] === '::' ? Buffer.from(match[3], 'base64').toString('utf8') : match[3];
        const name = match[1].toLowerCase();
        values.set(name, [...(values.get(name) ?? []), value]);
      }
      return values;
    })
    .filter((values) => values.has('dn'));
}
