import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import requirements from '../../manifests/requirements.json' with { type: 'json' };
import { makeServer } from '../lab/make-server.ts';
import { readServerState, writeServerState } from '../lab/servers.ts';
import { runPowerShell } from '../pwsh/powershell.ts';

const module = join(import.meta.dirname, 'WindowsServer', 'WindowsServer.psd1');
const service = requirements.connector.serviceName;
const security = requirements.internetExplorerEnhancedSecurity;
const administrators = `HKLM:\\${security.key}\\${security.Administrators}`;
const uninstall = 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'odj-server-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a script on a server as it is right after setup; gives what it put out, each object as JSON has it. */
async function onServer(script: string): Promise<unknown[]> {
  await makeServer('SRV1', folder);
  return onSameServer(script);
}

async function onSameServer(script: string): Promise<unknown[]> {
  const run = await runPowerShell(
    `Import-Module -Name '${module}'
     $ErrorActionPreference = 'SilentlyContinue'
     $output = @(& { ${script} })
     ConvertTo-Json -InputObject $output -Depth 3 -Compress -WarningAction SilentlyContinue`,
    { env: { ODJ_LAB_SERVER: folder } },
  );
  expect(run).toMatchObject({ stderr: '', exitCode: 0 });
  const json = run.stdout.trimEnd().split('\n').at(-1) ?? '';
  return z.array(z.unknown()).parse(JSON.parse(json));
}

describe('the registry of a make-believe server', () => {
  it('gives values in their kinds', async () => {
    const release = `Get-ItemProperty -LiteralPath 'HKLM:\\${requirements.dotNetFramework.key}'`;
    expect(
      await onServer(`$key = ${release}; $key.Release.GetType().Name; $key.Version.GetType().Name`),
    ).toEqual(['Int32', 'String']);
  });

  it('finds keys in any case, by HKLM: and by the provider, and knows those above them', async () => {
    expect(
      await onServer(`
        Test-Path -LiteralPath '${administrators.toUpperCase()}'
        Test-Path -Path 'Registry::HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft'
        Test-Path -Path HKLM:\\SOFTWARE -PathType Leaf
        Test-Path -LiteralPath 'HKLM:\\SOFTWARE\\Nothing'`),
    ).toEqual([true, true, false, false]);
  });

  it('gives the error of the real cmdlet for a missing key, which can be caught by its type', async () => {
    expect(
      await onServer(`
        $null = Get-ItemProperty -LiteralPath 'HKLM:\\SOFTWARE\\Nothing'
        $Error[0].FullyQualifiedErrorId.Split(',')[0]; "$($Error[0].CategoryInfo.Category)"
        try { Get-ItemProperty -LiteralPath 'HKLM:\\SOFTWARE\\Nothing' -ErrorAction Stop }
        catch [System.Management.Automation.ItemNotFoundException] { 'caught' }`),
    ).toEqual(['PathNotFound', 'ObjectNotFound', 'caught']);
  });

  it('gives the error of the real cmdlet for a missing value', async () => {
    expect(
      await onServer(`
        $null = Get-ItemProperty -LiteralPath '${administrators}' -Name Nothing
        $Error[0].FullyQualifiedErrorId.Split(',')[0]; "$($Error[0].CategoryInfo.Category)"`),
    ).toEqual(['System.Management.Automation.PSArgumentException', 'InvalidArgument']);
  });

  it('writes a value in the kind that it has', async () => {
    await onServer(`Set-ItemProperty -LiteralPath '${administrators}' -Name ${security.value} -Value '0'`);
    const { registry } = await readServerState(folder);
    expect(registry[`HKLM\\${security.key}\\${security.Administrators}`]?.[security.value]).toEqual({
      kind: 'DWord',
      value: 0,
    });
  });

  it('changes nothing with -WhatIf', async () => {
    await onServer(`Set-ItemProperty -Path '${administrators}' -Name ${security.value} -Value 0 -WhatIf`);
    const { registry } = await readServerState(folder);
    expect(registry[`HKLM\\${security.key}\\${security.Administrators}`]?.[security.value]?.value).toBe(1);
  });

  it('lists the keys below one and hands them down the pipeline', async () => {
    expect(
      await onServer(`
        Get-ChildItem -LiteralPath '${uninstall}' | Get-ItemProperty | ForEach-Object { $_.DisplayName }
        (Get-ChildItem -Path '${uninstall}').GetValue('DisplayVersion')
        Get-ChildItem -Path HKLM:\\ -Name`),
    ).toEqual([
      requirements.connector.uninstallName,
      requirements.connector.skipByoMsaPrivilegeCheckBuild,
      'SOFTWARE',
      'SYSTEM',
    ]);
  });

  it('makes keys and values, and refuses what is there', async () => {
    expect(
      await onServer(`
        $ids = { $Error[0].FullyQualifiedErrorId.Split(',')[0] }
        $null = New-Item -Path 'HKLM:\\SOFTWARE\\A\\B'; & $ids
        $null = New-Item -Path 'HKLM:\\SOFTWARE\\A\\B' -Force
        $null = New-Item -Path 'HKLM:\\SOFTWARE\\A\\B'; & $ids
        (New-ItemProperty -Path 'HKLM:\\SOFTWARE\\A\\B' -Name Count -PropertyType DWord -Value 7).Count
        $null = New-ItemProperty -Path 'HKLM:\\SOFTWARE\\A\\B' -Name count -Value 8; & $ids
        Set-ItemProperty -Path 'HKLM:\\SOFTWARE\\A\\B' -Name List -Value 'x', 'y' -Type MultiString
        (Get-ItemProperty -Path 'HKLM:\\SOFTWARE\\A\\B').List`),
    ).toEqual(['System.ArgumentException', 'System.IO.IOException', 7, 'System.IO.IOException', 'x', 'y']);
  });

  it('leaves every other path to the real cmdlets', async () => {
    expect(
      await onServer(`
        $file = Join-Path -Path $env:ODJ_LAB_SERVER -ChildPath 'a file.txt'
        $null = New-Item -Path $file -ItemType File -Value text
        Test-Path -LiteralPath $file
        (Get-Item -LiteralPath $file).Length
        (Get-ChildItem -LiteralPath $env:ODJ_LAB_SERVER -Filter 'a file*').Name
        (Get-ItemProperty -LiteralPath $file).Name
        Remove-Item -LiteralPath $file
        $null = Get-Item -LiteralPath $file
        $Error[0].FullyQualifiedErrorId`),
    ).toEqual([
      true,
      4,
      'a file.txt',
      'a file.txt',
      'PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand',
    ]);
  });
});

describe('the services of a make-believe server', () => {
  it('are shown as the service controller shows them', async () => {
    expect(
      await onServer(
        `Get-Service -Name 'odj*' | ForEach-Object { $_.Name; "$($_.Status)"; "$($_.StartType)" }`,
      ),
    ).toEqual([service, 'Stopped', 'Automatic']);
  });

  it('are missing with the id that Microsoft documents', async () => {
    expect(
      await onServer(`
        $null = Get-Service -Name Nothing
        $Error[0].FullyQualifiedErrorId.Split(',')[0]; $Error[0].Exception.Message
        @(Get-Service -Name 'Nothing*').Count`),
    ).toEqual(['NoServiceFoundForGivenName', "Cannot find any service with service name 'Nothing'.", 0]);
  });

  it('start, stop and start again, and stay so', async () => {
    expect(
      await onServer(`
        Start-Service -Name ${service}
        $running = Get-Service -Name ${service}
        $running.WaitForStatus('Running', [timespan]::FromSeconds(1))
        "$($running.Status)"
        Get-Service -Name ${service} | Stop-Service -PassThru | ForEach-Object { "$($_.Status)" }
        (Restart-Service -Name ${service} -PassThru).Status -eq 'Running'`),
    ).toEqual(['Running', 'Stopped', true]);
    expect((await readServerState(folder)).services[service]?.status).toBe('Running');
  });

  it('do not start as a managed service account that is not installed on the server', async () => {
    await makeServer('SRV1', folder);
    const state = await readServerState(folder);
    const running = { ...state.services[service], startName: 'CONTOSO\\msaODJabcde$' };
    await writeServerState(folder, {
      ...state,
      services: {
        [service]: { displayName: '', status: 'Stopped', startType: 'Automatic', pathName: '', ...running },
      },
    });
    expect(
      await onSameServer(`
        Start-Service -Name ${service}
        $Error[0].FullyQualifiedErrorId.Split(',')[0]
        $Error[0].Exception.Message.Contains("Cannot start service ${service} on computer '.'")
        "$((Get-Service -Name ${service}).Status)"`),
    ).toEqual(['CouldNotStartService', true, 'Stopped']);
  });
});

describe('the event logs of a make-believe server', () => {
  const admin = 'Microsoft-Intune-ODJConnectorService/Admin';

  async function withEvents(): Promise<void> {
    await makeServer('SRV1', folder);
    const state = await readServerState(folder);
    const event = { logName: admin, providerName: 'ODJ', level: 4, userId: 'S-1-5-21-1-2-3-1104' };
    await writeServerState(folder, {
      ...state,
      events: [
        { ...event, id: 30130, timeCreated: '2026-01-01T00:00:00Z', message: 'first' },
        { ...event, id: 30132, level: 2, timeCreated: '2026-01-02T00:00:00Z', message: 'second' },
        { ...event, id: 30130, timeCreated: '2026-01-03T00:00:00Z', message: 'third' },
      ],
    });
  }

  it('give the newest first, by log, id, time and number', async () => {
    await withEvents();
    expect(
      await onSameServer(`
        Get-WinEvent -LogName '${admin}' | ForEach-Object { $_.Message }
        Get-WinEvent -FilterHashtable @{ LogName = '${admin}'; Id = 30130 } -Oldest | ForEach-Object { $_.Message }
        $since = [datetime]::new(2026, 1, 2, 0, 0, 0, [System.DateTimeKind]::Utc)
        Get-WinEvent -FilterHashtable @{ LogName = '${admin}'; StartTime = $since } -MaxEvents 1 | ForEach-Object { $_.Message }
        (Get-WinEvent -FilterHashtable @{ LogName = '${admin}'; ID = 30132 }).LevelDisplayName
        (Get-WinEvent -LogName '${admin}' -MaxEvents 1).UserId.Value`),
    ).toEqual(['third', 'second', 'first', 'first', 'third', 'third', 'Error', 'S-1-5-21-1-2-3-1104']);
  });

  it('tell apart a log without such events and no such log', async () => {
    await withEvents();
    expect(
      await onSameServer(`
        $null = Get-WinEvent -FilterHashtable @{ LogName = '${admin}'; Id = 1 }
        $Error[0].FullyQualifiedErrorId.Split(',')[0]
        $null = Get-WinEvent -LogName 'ODJ Connector Service'
        $Error[0].FullyQualifiedErrorId.Split(',')[0]`),
    ).toEqual(['NoMatchingEventsFound', 'NoMatchingLogsFound']);
  });
});

describe('what a make-believe server tells of itself', () => {
  it('is in the usual CIM classes', async () => {
    expect(
      await onServer(`
        (Get-CimInstance -ClassName Win32_OperatingSystem).BuildNumber
        (Get-CimInstance -ClassName Win32_ComputerSystem).Domain
        (Get-CimInstance -ClassName Win32_Service -Filter "Name = '${service}'").StartMode
        (Get-CimInstance -Query "SELECT * FROM Win32_Service WHERE Name='${service}'").StartName
        @(Get-CimInstance -Namespace 'root\\rsop\\computer' -ClassName RSOP_UserPrivilegeRight).Count`),
    ).toEqual(['20348', 'contoso.test', 'Auto', 'LocalSystem', 0]);
  });

  it('is, for the rights that group policy sets, in the resultant set of policy', async () => {
    await makeServer('SRV1', folder);
    const state = await readServerState(folder);
    await writeServerState(folder, {
      ...state,
      policyUserRights: { SeServiceLogonRight: ['CONTOSO\\backup', 'S-1-5-20'] },
    });
    expect(
      await onSameServer(`
        $right = Get-CimInstance -Namespace root/rsop/computer -ClassName RSOP_UserPrivilegeRight -Filter 'UserRight = "SeServiceLogonRight"'
        $right.AccountList`),
    ).toEqual(['CONTOSO\\backup', 'S-1-5-20']);
  });

  it('lacks other classes, with the error of the real cmdlet', async () => {
    expect(
      await onServer(`
        $null = Get-CimInstance -ClassName Win32_Nothing
        $Error[0].FullyQualifiedErrorId.Split(',')[0]`),
    ).toEqual(['HRESULT 0x80041010']);
  });

  it("has executables' versions and signers", async () => {
    expect(
      await onServer(`
        $program = (Get-CimInstance -ClassName Win32_Service).PathName.Trim('"')
        (Get-Item -LiteralPath $program).VersionInfo.FileVersion
        (Get-Item -LiteralPath $program).VersionInfo.FileVersionRaw -eq [version]'${requirements.connector.skipByoMsaPrivilegeCheckBuild}'
        $signature = Get-AuthenticodeSignature -FilePath $program
        "$($signature.Status)"; $signature.SignerCertificate.Subject.Split(',')[0]
        "$((Get-AuthenticodeSignature -FilePath "$program.config").Status)"
        $null = Get-AuthenticodeSignature -FilePath 'nothing.exe'
        $Error[0].FullyQualifiedErrorId.Split(',')[0]`),
    ).toEqual([
      requirements.connector.skipByoMsaPrivilegeCheckBuild,
      true,
      'Valid',
      'CN=Microsoft Corporation',
      'NotSigned',
      'FileNotFound',
    ]);
  });
});

describe('secedit.exe on a make-believe server', () => {
  it('exports the user rights as a UTF-16 template', async () => {
    const template = join(folder, 'rights.inf');
    expect(
      await onServer(`$null = secedit.exe /export /cfg '${template}' /areas USER_RIGHTS; $LASTEXITCODE`),
    ).toEqual([0]);
    const text = await readFile(template, 'utf16le');
    expect(text).toContain('[Privilege Rights]\r\nSeServiceLogonRight = *S-1-5-80-0\r\n');
  });

  it('replaces the rights that a template names', async () => {
    expect(
      await onServer(`
        $template = Join-Path -Path $env:ODJ_LAB_SERVER -ChildPath 'new.inf'
        $text = "[Unicode]\`r\`nUnicode=yes\`r\`n[Privilege Rights]\`r\`nSeServiceLogonRight = *S-1-5-80-0,*S-1-5-21-1-2-3-1104\`r\`n"
        [System.IO.File]::WriteAllText($template, $text, [System.Text.Encoding]::Unicode)
        $null = secedit.exe /configure /db "$template.sdb" /cfg $template /areas USER_RIGHTS /quiet
        $LASTEXITCODE`),
    ).toEqual([0]);
    expect((await readServerState(folder)).userRights['SeServiceLogonRight']).toEqual([
      'S-1-5-80-0',
      'S-1-5-21-1-2-3-1104',
    ]);
  });

  it('refuses a name that no account has, and a call without a database', async () => {
    expect(
      await onServer(`
        $template = Join-Path -Path $env:ODJ_LAB_SERVER -ChildPath 'new.inf'
        [System.IO.File]::WriteAllText($template, "[Privilege Rights]\`r\`nSeServiceLogonRight = nobody\`r\`n")
        $null = secedit.exe /configure /db "$template.sdb" /cfg $template /areas USER_RIGHTS; $LASTEXITCODE
        $null = secedit.exe /configure /cfg $template; $LASTEXITCODE`),
    ).toEqual([1, 1]);
    expect((await readServerState(folder)).userRights['SeServiceLogonRight']).toEqual(['S-1-5-80-0']);
  });
});
