import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasOwnEntries, keepAccessControlList } from '../../src/config/access-control-list.ts';

const inherited = 'D:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)';

describe('hasOwnEntries', () => {
  it.each([
    [inherited, false],
    ['D:(A;OICIID;FA;;;SY)', false],
    ['D:PAI(A;;FA;;;SY)', true],
    ['D:AI(A;;0x1301bf;;;S-1-5-21-1-2-3-1104)(A;ID;FA;;;SY)', true],
    ['D:AI(D;OI;FA;;;BU)(A;ID;FA;;;SY)', true],
    ['D:AI(XA;ID;FX;;;S-1-1-0;(@User.ID == 1))', false],
  ])('%s: %s', (sddl, own) => {
    expect(hasOwnEntries(sddl)).toBe(own);
  });
});

/** What icacls does with /save and /restore, as far as it matters: UTF-16 text out, arguments and text kept. */
async function standIn(
  sddl: string,
): Promise<{ icacls: string; restored: () => Promise<string>; folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'odj-icacls-'));
  await writeFile(path.join(folder, 'saved'), Buffer.from(`wizard.config\r\n${sddl}\r\n`, 'utf16le'));
  const icacls = path.join(folder, 'icacls');
  const script = `#!/bin/sh
case "$2" in
/save) cp '${folder}/saved' "$3" ;;
/restore) printf '%s\\n' "$1" > '${folder}/arguments'; cp "$3" '${folder}/restored' ;;
esac
`;
  await writeFile(icacls, script, { mode: 0o755 });
  const restored = async (): Promise<string> =>
    (await readFile(path.join(folder, 'arguments'), 'utf8')) +
    (await readFile(path.join(folder, 'restored'))).toString('utf16le');
  return { icacls, restored, folder };
}

describe('keepAccessControlList', () => {
  it('gives the new file the list of the old one, under its own name', async () => {
    const sddl = 'D:AI(A;;0x1301bf;;;S-1-5-21-1-2-3-1104)(A;ID;FA;;;SY)';
    const { icacls, restored } = await standIn(sddl);
    await keepAccessControlList('/wizard/wizard.config', '/wizard/.new', icacls);
    expect(await restored()).toBe(`/wizard\n.new\r\n${sddl}\r\n`);
  });

  it('does nothing where all is inherited', async () => {
    const { icacls, restored } = await standIn(inherited);
    await keepAccessControlList('/wizard/wizard.config', '/wizard/.new', icacls);
    await expect(restored()).rejects.toThrow('ENOENT');
  });

  it('fails where the list cannot be read', async () => {
    await expect(
      keepAccessControlList('/wizard/wizard.config', '/wizard/.new', '/bin/false'),
    ).rejects.toThrow();
  });
});
