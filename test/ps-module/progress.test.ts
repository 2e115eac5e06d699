import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { lab } from '../lab/lab.ts';
import { scratchManagedServiceAccount, scratchOrganizationalUnit } from '../lab/scratch.ts';
import { runCmdlets } from './run-cmdlets.ts';

const shown = z.array(z.object({ activity: z.string(), status: z.string(), completed: z.boolean() }));

let parent: string;
let account: string;
beforeAll(async () => {
  parent = await scratchOrganizationalUnit('Progress');
  account = (await scratchManagedServiceAccount()).name;
});

/** What a line shows of itself to somebody who looks on after five seconds, or to nobody. */
async function progressOf(line: string, isLookedAt: boolean): Promise<z.infer<typeof shown>> {
  const { output, errors } = await runCmdlets(
    `$shown = [System.Collections.Generic.List[object]]::new()
    & (Get-Module -Name OdjConnector) {
      param ($IsLookedAt, $Shown)
      LoadOdjPrivate
      $script:madeBefore = \${function:NewOdjProgress}
      # The engine would draw it on the screen.
      $script:screen = [psobject]::new()
      $script:screenShows = $Shown
      $script:screen.PSObject.Methods.Add([psscriptmethod]::new('WriteProgress', {
            param ($Record)
            $script:screenShows.Add(@{
                activity  = $Record.Activity.Trim()
                status    = $Record.StatusDescription.Trim()
                completed = $Record.RecordType -eq 'Completed'
              })
          }))
      if ($IsLookedAt) { function script:TestOdjInteractive { $true } }
      function script:NewOdjProgress {
        param ($Cmdlet, $Activity)
        $made = & $script:madeBefore @PSBoundParameters
        $made.Clock = [pscustomobject]@{ ElapsedMilliseconds = [long]5000 }
        $made.Cmdlet = $script:screen
        $made
      }
    } $given.isLookedAt $shown
    $null = & ([scriptblock]::Create($given.line))
    $shown`,
    { given: { line, isLookedAt }, env: { KRB5CCNAME: lab.people.administrator.ticketCache } },
  );
  expect(errors).toEqual([]);
  return shown.parse(output);
}

const server = lab.domainController.host;
const lines: readonly (readonly [line: () => string, activity: string, status: () => string])[] = [
  [
    () => `Get-OdjOu -SearchBase '${parent}' -Server ${server}`,
    'Get-OdjOu',
    () => `1 organizational units so far, now ${parent}`,
  ],
  [
    () => `Set-OdjOuPermission -OrganizationalUnit '${parent}' -Account ${account} -Server ${server} -WhatIf`,
    'Set-OdjOuPermission',
    () => `1 organizational units so far, now ${parent}`,
  ],
  [
    () => `Get-OdjOuPermission -OrganizationalUnit '${parent}' -Account ${account} -Server ${server}`,
    'Get-OdjOuPermission',
    () => `1 organizational units so far, now ${parent}`,
  ],
  [() => `Get-OdjComputerOwner -Server ${server}`, 'Get-OdjComputerOwner', () => '1 computers so far'],
];

describe('progress', () => {
  it.each(lines)('is shown of what takes long, and taken away: %#', async (line, activity, status) => {
    expect(await progressOf(line(), true)).toEqual([
      { activity, status: status(), completed: false },
      { activity, status: status(), completed: true },
    ]);
  });

  it('is shown to nobody where nobody looks on', async () => {
    expect(await progressOf(lines[0]?.[0]() ?? '', false)).toEqual([]);
  });

  it('is not shown of what takes less than two seconds', async () => {
    const { output } = await runCmdlets(
      `& (Get-Module -Name OdjConnector) {
        LoadOdjPrivate
        function script:TestOdjInteractive { $true }
        $about = NewOdjProgress -Cmdlet $args[0] -Activity 'It'
        $about.Cmdlet = [psobject]::new()
        $about.Cmdlet.PSObject.Methods.Add([psscriptmethod]::new('WriteProgress', { }))
        foreach ($now in 1999, 2000, 2100, 2250) {
          $about.Clock = [pscustomobject]@{ ElapsedMilliseconds = [long]$now }
          $before = $about.Due
          WriteOdjProgress -Progress $about -Text 'x'
          $about.Due -ne $before
        }
      } (& { [CmdletBinding()] param () $PSCmdlet })`,
      { withActiveDirectory: false },
    );
    expect(output).toEqual([false, true, false, true]);
  });
});
