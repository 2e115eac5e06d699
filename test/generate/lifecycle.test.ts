import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { modulePath } from '../pwsh/module.ts';
import { runPowerShell } from '../pwsh/powershell.ts';

/** The public shells as they ship, in front of private functions that only say that they were called. */
const standIns = String.raw`
Import-Module $env:ODJ_MODULE
$script:events = [System.Collections.Generic.List[string]]::new()
$tell = { param ($text) $script:events.Add($text) }
& (Get-Module OdjConnector) {
    param ($tell)
    # All of them are there before some are replaced.
    LoadOdjPrivate
    $script:tell = $tell
    function script:OpenOdjDirectory { param ($Cmdlet, $Server, $Credential)
        & $tell "open $Server"
        if ($Server -eq 'fault') { throw [System.FormatException]::new('broken') }
        [pscustomobject] @{ Server = $Server }
    }
    function script:SetOdjOuPermission { param ($Cmdlet, $Context, $OrganizationalUnit) & $tell "write $OrganizationalUnit" }
    function script:RepeatOdjChange { param ($Cmdlet, $Context)
        & $tell 'look again'
        if ($Context.Server -eq 'gone') { [int]::Parse('x') }
    }
    function script:CloseOdjDirectory { param ($Context) & $tell "close $($Context.Server)" }
    function script:GetOdjOuPermission { param ($Cmdlet, $Context, $OrganizationalUnit, [switch] $ComputersContainer, $Account)
        foreach ($one in $OrganizationalUnit) {
            & $tell "read $one for $Account"
            $values = @{ file = '{reason}'; reason = 'why' }
            switch ($one) {
                'bad' { WriteOdjError -Cmdlet $Cmdlet -Id FileUnreadable -Target $one -Values $values }
                'lost' { WriteOdjError -Cmdlet $Cmdlet -Id FileUnreadable -Target $one -Values $values -Terminating }
                'fault' { [int]::Parse('x') }
                default { [pscustomobject] @{ OrganizationalUnit = $one; Account = $Account } }
            }
        }
    }
    function script:GetOdjConnectorConfig { param ($Cmdlet, $Path) & $tell "config $($Path -join '|')" }
    function script:EnableIEEsc { param ($Cmdlet, $Role) & $tell "enable $($Role -join '|')" }
} $tell
$failures = [System.Collections.Generic.List[object]]::new()
$caught = $null
try {
    & ([scriptblock]::Create($env:ODJ_COMMAND)) 2>&1 | ForEach-Object {
        if ($_ -is [System.Management.Automation.ErrorRecord]) { $failures.Add($_) } else { & $tell "out $($_.OrganizationalUnit)" }
    }
} catch {
    $caught = $_
}
$asTable = { param ($record) @{
    id = $record.FullyQualifiedErrorId; text = [string] $record; message = $record.Exception.Message
    remedy = [string] $record.Exception.Data['OdjRemedy']; category = [string] $record.CategoryInfo.Category
    target = [string] $record.TargetObject
} }
$answer = @{
    events = @($script:events)
    errors = @($failures | ForEach-Object { & $asTable $_ })
    caught = @($caught | Where-Object { $_ } | ForEach-Object { & $asTable $_ })
}
[Console]::Out.WriteLine((ConvertTo-Json -InputObject $answer -Depth 4 -Compress))
`;

const errorSchema = z.object({
  id: z.string(),
  text: z.string(),
  message: z.string(),
  remedy: z.string(),
  category: z.string(),
  target: z.string(),
});
const answerSchema = z.object({
  events: z.array(z.string()),
  errors: z.array(errorSchema),
  caught: z.array(errorSchema),
});

async function run(command: string): Promise<z.infer<typeof answerSchema>> {
  const { stdout, stderr } = await runPowerShell(standIns, {
    env: { ODJ_MODULE: modulePath, ODJ_COMMAND: command },
  });
  expect(stderr).toBe('');
  return answerSchema.parse(JSON.parse(stdout));
}

const declared = {
  id: 'FileUnreadable,Get-OdjOuPermission',
  text: 'Cannot read {reason}: why Check that the file exists and that you may read it.',
  message: 'Cannot read {reason}: why',
  remedy: 'Check that the file exists and that you may read it.',
  category: 'ReadError',
};

describe('a cmdlet with a connection', () => {
  it('opens it once and closes it once, whatever the pipeline brings', async () => {
    const { events } = await run("'a', 'b' | Get-OdjOuPermission -Account x -Server dc");
    expect(events).toEqual(['open dc', 'read a for x', 'out a', 'read b for x', 'out b', 'close dc']);
  });

  it('looks again at what it wrote before it closes it, and closes it even if that fails', async () => {
    const pipeline = "'a', 'b' | Set-OdjOuPermission -Account x -Server";
    const steps = ['write a', 'write b', 'look again'];
    const { events, errors } = await run(`${pipeline} dc\n${pipeline} gone`);
    expect(events).toEqual(['open dc', ...steps, 'close dc', 'open gone', ...steps, 'close gone']);
    expect(errors).toMatchObject([{ id: 'Unexpected,Set-OdjOuPermission' }]);
  });

  it('goes on after an object that failed, with the declared error', async () => {
    const { events, errors } = await run("'bad', 'b' | Get-OdjOuPermission -Account x -Server dc");
    expect(events).toEqual(['open dc', 'read bad for x', 'read b for x', 'out b', 'close dc']);
    expect(errors).toEqual([{ ...declared, target: 'bad' }]);
  });

  it('goes on after a fault that nobody foresaw, and says that it is one', async () => {
    const { events, errors } = await run("'fault', 'b' | Get-OdjOuPermission -Account x -Server dc");
    expect(events).toEqual(['open dc', 'read fault for x', 'read b for x', 'out b', 'close dc']);
    expect(errors).toMatchObject([{ id: 'Unexpected,Get-OdjOuPermission', category: 'InvalidOperation' }]);
    expect(errors[0]?.message).toContain('Get-OdjOuPermission');
    expect(errors[0]?.message).not.toContain('Exception calling');
  });

  it('closes it and ends the pipeline when the connection is lost', async () => {
    const { events, caught } = await run("'a', 'lost', 'b' | Get-OdjOuPermission -Account x -Server dc");
    expect(events).toEqual(['open dc', 'read a for x', 'out a', 'read lost for x', 'close dc']);
    expect(caught).toEqual([{ ...declared, target: 'lost' }]);
  });

  it.each(['bad', 'fault'])('closes it with -ErrorAction Stop (%s)', async (object) => {
    const { events, caught } = await run(
      `'${object}', 'b' | Get-OdjOuPermission -Account x -Server dc -ErrorAction Stop`,
    );
    expect(events).toEqual(['open dc', `read ${object} for x`, 'close dc']);
    expect(caught).toHaveLength(1);
    expect(caught[0]?.id).toMatch(/^(FileUnreadable|Unexpected),Get-OdjOuPermission$/);
  });

  it('closes it when a later command has had enough', async () => {
    const { events } = await run(
      "'a', 'b' | Get-OdjOuPermission -Account x -Server dc | Select-Object -First 1",
    );
    expect(events).toEqual(['open dc', 'read a for x', 'out a', 'close dc']);
  });

  it('fails once, terminating, when it cannot be opened', async () => {
    const { events, caught } = await run("'a', 'b' | Get-OdjOuPermission -Account x -Server fault");
    expect(events).toEqual(['open fault']);
    expect(caught).toMatchObject([{ id: 'Unexpected,Get-OdjOuPermission' }]);
  });

  it('takes objects by the names of their properties', async () => {
    const { events } = await run(
      "[pscustomobject] @{ DistinguishedName = 'OU=Q'; Account = 'q' }, [pscustomobject] @{ OrganizationalUnit = 'OU=R'; Account = 'r' } | Get-OdjOuPermission -Server dc",
    );
    expect(events).toEqual([
      'open dc',
      'read OU=Q for q',
      'out OU=Q',
      'read OU=R for r',
      'out OU=R',
      'close dc',
    ]);
  });
});

describe('a cmdlet that collects', () => {
  it('makes one call with all that the pipeline brought', async () => {
    const { events } = await run("'a', [pscustomobject] @{ FullName = '/b' } | Get-OdjConnectorConfig");
    expect(events).toEqual(['config a|/b']);
  });

  it('makes its call for the default without a pipeline', async () => {
    expect((await run('Get-OdjConnectorConfig')).events).toEqual(['config ']);
    expect((await run("Get-OdjConnectorConfig 'a'")).events).toEqual(['config a']);
  });

  it('does nothing for an empty pipeline, rather than the default', async () => {
    expect((await run('@() | Get-OdjConnectorConfig')).events).toEqual([]);
  });
});

describe('a cmdlet without a connection', () => {
  it('hands its parameters over, defaults included', async () => {
    expect((await run('Enable-IEEsc')).events).toEqual(['enable Administrators']);
    expect((await run('Enable-IEEsc -Role Users, Administrators')).events).toEqual([
      'enable Users|Administrators',
    ]);
  });

  it('takes no other value than those of the spec', async () => {
    const { events, caught } = await run('Enable-IEEsc -Role Everybody');
    expect(events).toEqual([]);
    expect(caught).toMatchObject([{ id: 'ParameterArgumentValidationError,Enable-IEEsc' }]);
  });
});
