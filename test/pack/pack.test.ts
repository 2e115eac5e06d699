import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { unzipSync } from 'fflate';
import {
  access,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { checkFolder } from '../../src/pack/check.ts';
import { powerShellExecutable, runPowerShell } from '../pwsh/powershell.ts';
import { copyOfRepository, pack, root, run } from './packages.ts';

const { version } = packageJson;

/** One temporary folder for all; made once, since the executables are large. */
let folder: string;
let out: string;
let module: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'odj-pack-'));
  out = join(folder, 'out');
  module = join(out, 'OdjConnector', version);
  expect(await pack(root, '--out', out)).toMatchObject({ exitCode: 0, stderr: '' });
}, 600_000);

describe('npm run pack', () => {
  it('makes the same bytes from the same sources in another place', async () => {
    const other = join(folder, 'other');
    expect(await pack(await copyOfRepository(), '--out', other)).toMatchObject({ exitCode: 0, stderr: '' });
    const sums = await readFile(join(out, 'SHA256SUMS'), 'utf8');
    expect(sums.trimEnd().split('\n')).toHaveLength(4);
    expect(await readFile(join(other, 'SHA256SUMS'), 'utf8')).toBe(sums);
    const inside = `OdjConnector/${version}/SHA256SUMS`;
    expect(await readFile(join(other, inside), 'utf8')).toBe(await readFile(join(out, inside), 'utf8'));
  }, 600_000);

  it('sums up every file, in the archives as in the folder', async () => {
    for (const [place, count] of [
      [out, 4],
      [module, (await filesIn(module)).length - 1],
    ] as const) {
      const { exitCode, stdout } = await run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
        cwd: place,
      });
      expect({ exitCode, count: stdout.trimEnd().split('\n').length }).toEqual({ exitCode: 0, count });
    }
  }, 120_000);

  it('has whatever the module has, licences, and nothing of a developer', async () => {
    const files = await filesIn(module);
    for (const path of [
      'LICENSE',
      'THIRD-PARTY-NOTICES.txt',
      'sbom.cdx.json',
      'bin/odj.exe',
      'bin/odj.cjs',
    ]) {
      expect(files).toContain(path);
    }
    const kinds = new Set(files.filter((path) => !path.startsWith('bin/')).map((path) => path.split('/')[0]));
    expect([...kinds].toSorted()).toMatchInlineSnapshot(`
      [
        "Data",
        "LICENSE",
        "OdjConnector.Format.ps1xml",
        "OdjConnector.Private.ps1",
        "OdjConnector.psd1",
        "OdjConnector.psm1",
        "SHA256SUMS",
        "THIRD-PARTY-NOTICES.txt",
        "Tests",
        "en-US",
        "sbom.cdx.json",
      ]
    `);
    const paths = files.filter((path) => !path.endsWith('.exe'));
    const texts = await Promise.all(paths.map((path) => readFile(join(module, path), 'utf8')));
    expect(paths.filter((_, index) => texts[index]?.includes(root))).toEqual([]);
  });
});

describe('the NuGet package', () => {
  it('is restored from a folder by a NuGet client, file by file', async () => {
    const project = join(folder, 'project');
    await mkdir(project);
    await writeFile(
      join(project, 'nuget.config'),
      `<configuration><packageSources><clear/><add key="local" value="${out}"/></packageSources></configuration>`,
    );
    await writeFile(
      join(project, 'project.csproj'),
      `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="OdjConnector" Version="${version}"/></ItemGroup></Project>`,
    );
    const packages = join(folder, 'packages');
    const restored = await run('dotnet', ['restore', '--disable-build-servers', project], {
      env: { NUGET_PACKAGES: packages, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' },
    });
    expect(restored).toMatchObject({ exitCode: 0, stdout: expect.not.stringContaining('warn') as string });
    const place = join(packages, 'odjconnector', version);
    const { exitCode } = await run('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], {
      cwd: place,
    });
    expect(exitCode).toBe(0);
  }, 300_000);

  it('tells galleries that it is a module, and which commands and resources it has', async () => {
    const parts = unzipSync(await readFile(join(out, `OdjConnector.${version}.nupkg`)), {
      filter: ({ name }) => name === 'OdjConnector.nuspec' || name === 'OdjConnector.psd1',
    });
    const nuspec = Buffer.from(parts['OdjConnector.nuspec'] ?? []).toString();
    const tags = (/<tags>(.*)<\/tags>/.exec(nuspec)?.[1] ?? '').split(' ');
    expect(tags).toEqual(
      expect.arrayContaining([
        'PSModule',
        'PSEdition_Desktop',
        'PSEdition_Core',
        'PSIncludes_Function',
        'PSCommand_New-OdjMsa',
        'PSDscResource_OdjMsa',
      ]),
    );
    expect(tags.join(' ').length).toBeLessThanOrEqual(4000);
    expect(Object.keys(parts)).toContain('OdjConnector.psd1');
  });
});

describe('the executables', () => {
  it('answer without Node', async () => {
    const odj = join(await linux(), 'odj');
    const { stdout, stderr, exitCode } = await run(odj, ['explain', '0x80070774'], {
      env: { PATH: '/nowhere' },
    });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toContain('0x80070774');
    expect((await run(odj, ['--version'])).stdout).toBe(`${version}\n`);
  });

  it('are what the cmdlets of the module run', async () => {
    const installed = join(folder, 'installed/OdjConnector');
    await cp(module, installed, { recursive: true, filter: (path) => !path.endsWith('.exe') });
    await symlink(join(await linux(), 'odj'), join(installed, 'bin/odj.exe'));
    const { stdout, stderr } = await runPowerShell(
      `Import-Module '${installed}'; [Console]::Out.WriteLine((Resolve-OdjError 0x80070774)[0].Id)`,
      { env: { ODJ_CLI: '' } },
    );
    expect({ stdout, stderr }).toEqual({ stdout: 'device-not-joined\n', stderr: '' });
  });

  it('reach PowerShell by the module beside them', async () => {
    const odj = join(await linux(), 'odj');
    const { stderr } = await run(
      odj,
      ['account', 'show', '--through', 'powershell', '--server', 'ldap://nowhere'],
      { env: { ODJ_POWERSHELL: powerShellExecutable() } },
    );
    expect(stderr).toContain('Cannot connect to nowhere');
  });

  it('are unsigned for Windows, ready to be signed: no certificate, and the checksum of what is there', async () => {
    const { stdout, stderr } = await run('osslsigncode', ['verify', join(module, 'bin/odj.exe')]);
    expect(stdout + stderr).toContain('No signature found');
    expect(stdout + stderr).not.toContain('invalid PE checksum');
  });
});

describe('the npm package', () => {
  it('is installed without the network, and runs', async () => {
    const prefix = join(folder, 'npm');
    const archive = join(out, `${packageJson.name}-${version}.tgz`);
    const words = ['install', '--offline', '--no-audit', '--no-fund', '--prefix', prefix, archive];
    expect(await run('npm', words)).toMatchObject({ exitCode: 0 });
    const { stdout } = await run(join(prefix, 'node_modules/.bin/odj'), ['--version']);
    expect(stdout).toBe(`${version}\n`);
    await access(join(prefix, 'node_modules', packageJson.name, 'ps-module/OdjConnector.psd1'));
  });
});

describe('the bill of materials', () => {
  const component = z.object({ name: z.string(), version: z.string() });

  it('follows the schema of CycloneDX 1.6, and its packages are those of the notices', async () => {
    const text = await readFile(join(module, 'sbom.cdx.json'), 'utf8');
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(text)).toBeNull();
    const { components } = z.object({ components: z.array(component) }).parse(JSON.parse(text));
    expect(components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ldapts', 'yargs', 'zod', 'node']),
    );
    const notices = await readFile(join(module, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const unnoticed = components.filter(
      ({ name, version: one }) => name !== 'node' && !notices.includes(`\n${name} ${one} (`),
    );
    expect(unnoticed).toEqual([]);
    expect(notices).toContain('Node.js is licensed for use as follows');
  });
});

describe('npm run pack -- --check', () => {
  let signed: string;

  beforeAll(async () => {
    signed = join(folder, 'signed');
    await cp(module, signed, { recursive: true });
    await sign(signed);
  }, 120_000);

  it('passes what was only signed, and packs it', async () => {
    await writeFile(join(signed, 'OdjConnector.cat'), 'a catalog');
    const archives = join(folder, 'signed-archives');
    const { exitCode, stdout, stderr } = await pack(root, '--check', signed, '--archive', archives);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const path of [
      'OdjConnector.psm1',
      'OdjConnector.Format.ps1xml',
      'bin/odj.exe',
      'OdjConnector.cat',
    ]) {
      expect(stdout).toMatch(new RegExp(`^signed +${path}$`, 'm'));
    }
    const zip = unzipSync(await readFile(join(archives, `OdjConnector-${version}.zip`)), {
      filter: ({ name }) => name.endsWith('.psm1'),
    });
    const [script] = Object.values(zip);
    expect(Buffer.from(script ?? [])).toEqual(await readFile(join(signed, 'OdjConnector.psm1')));
  }, 120_000);

  it('names every file that differs by more than its signature', async () => {
    const tampered = join(folder, 'tampered');
    await cp(signed, tampered, { recursive: true });
    const edit = async (path: string, change: (text: string) => string): Promise<void> => {
      const file = join(tampered, path);
      await writeFile(file, change(await readFile(file, 'latin1')), 'latin1');
    };
    const inBlock = '# SIG # Begin signature block\r\n';
    await edit('OdjConnector.psm1', (text) => text.replace('param', 'Remove-Item C:\\; param'));
    await edit('OdjConnector.psd1', (text) => text.replace(inBlock, `${inBlock}Remove-Item C:\\\r\n`));
    await edit('OdjConnector.Private.ps1', (text) => `${text}Remove-Item C:\\\r\n`);
    await edit('Data/errors.psd1', (text) => text.replace('# MII', '# AAA'));
    await edit('bin/odj.cjs', (text) => `${text} `);
    await edit('bin/odj.exe', (text) => `${text.slice(0, 5000)}x${text.slice(5001)}`);
    await writeFile(join(tampered, 'bin/extra.dll'), '');
    await writeFile(join(tampered, 'OdjConnector.Format.ps1xml'), '');
    await rm(join(tampered, 'LICENSE'));
    const { exitCode, stderr } = await pack(root, '--check', tampered);
    expect(exitCode).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'pack: Data/errors.psd1 is not what was built, and not by its signature only.',
      'pack: LICENSE is missing.',
      'pack: OdjConnector.Format.ps1xml is not what was built, and not by its signature only.',
      'pack: OdjConnector.Private.ps1 is not what was built, and not by its signature only.',
      'pack: OdjConnector.psd1 is not what was built, and not by its signature only.',
      'pack: OdjConnector.psm1 is not what was built, and not by its signature only.',
      'pack: bin/extra.dll was not built.',
      'pack: bin/odj.cjs is not what was built, and not by its signature only.',
      'pack: bin/odj.exe is not what was built, and not by its signature only.',
    ]);
  }, 120_000);

  it('finds what follows the signature of an executable', async () => {
    const appended = join(folder, 'appended');
    await cp(join(signed, 'bin/odj.exe'), join(appended, 'bin/odj.exe'));
    await writeFile(join(appended, 'bin/odj.exe'), 'a script', { flag: 'a' });
    const sums = await readFile(join(signed, 'SHA256SUMS'), 'utf8');
    const ofExecutable = sums.split('\n').filter((line) => line.endsWith('odj.exe'));
    expect((await checkFolder(appended, ofExecutable.join('\n'))).problems).toEqual([
      'bin/odj.exe is not what was built, and not by its signature only.',
    ]);
  });
});

/** The archive for Linux, unpacked. */
async function linux(): Promise<string> {
  const place = join(folder, 'linux');
  if ((await mkdir(place, { recursive: true })) !== undefined) {
    const archive = join(out, `odj-${version}-linux-x64.tar.gz`);
    expect(await run('tar', ['--extract', '--file', archive, '--directory', place])).toMatchObject({
      exitCode: 0,
    });
  }
  return join(place, `odj-${version}`);
}

/** As an organization would on Windows: the program by osslsigncode, scripts by blocks as Set-AuthenticodeSignature writes them. */
async function sign(place: string): Promise<void> {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=Test'];
  await done('openssl', [
    ...request,
    '-addext',
    'extendedKeyUsage=codeSigning',
    '-keyout',
    key,
    '-out',
    certificate,
  ]);
  const program = join(place, 'bin/odj.exe');
  const unsigned = join(folder, 'unsigned.exe');
  await rename(program, unsigned);
  await done('osslsigncode', ['sign', '-certs', certificate, '-key', key, '-in', unsigned, '-out', program]);
  const scripts = (await filesIn(place)).filter((path) => /\.(ps1|psm1|psd1|ps1xml)$/.test(path));
  const signature = join(folder, 'signature.der');
  const cms = [
    'cms',
    '-sign',
    '-binary',
    '-nodetach',
    '-outform',
    'DER',
    '-signer',
    certificate,
    '-inkey',
    key,
  ];
  await done('openssl', [...cms, '-in', join(place, 'LICENSE'), '-out', signature]);
  const block = (await readFile(signature)).toString('base64').match(/.{1,64}/g) ?? [];
  for (const path of scripts) {
    const wrap = (line: string): string => (path.endsWith('xml') ? `<!-- ${line} -->` : `# ${line}`);
    const lines = ['SIG # Begin signature block', ...block, 'SIG # End signature block'].map(wrap);
    await writeFile(join(place, path), ['', ...lines, ''].join('\r\n'), { flag: 'a' });
  }
}

async function done(program: string, words: readonly string[]): Promise<void> {
  expect(await run(program, words)).toMatchObject({ exitCode: 0 });
}

async function filesIn(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .toSorted();
}
