import * as z from 'zod';
import { describeDaclCases } from '../cases/dacl-cases.ts';
import { runCmdlets } from './run-cmdlets.ts';

const answers = z.array(
  z.object({ after: z.string().nullable(), canonical: z.boolean().nullable(), error: z.string().nullable() }),
);

describeDaclCases('in PowerShell', async (questions) => {
  const { output } = await runCmdlets(
    `
& (Get-Module -Name OdjConnector) {
    param ($given)
    LoadOdjPrivate
    foreach ($question in $given) {
        $answer = @{ after = $null; canonical = $null; error = $null }
        try {
            $bytes = [System.Convert]::FromBase64String($question.descriptor)
            $place = FindOdjAce -SecurityDescriptor $bytes -Ace (, [System.Convert]::FromBase64String($question.entry))
            $after = EditOdjDacl -SecurityDescriptor $bytes -Place $place -Change $question.change
            if ($null -ne $after) {
                $answer.after = [System.Convert]::ToBase64String($after)
            }
            $answer.canonical = $place.Canonical
        } catch {
            $answer.error = [string]$_.Exception.GetBaseException().Data['OdjFailureId']
        }
        $answer
    }
} $given`,
    {
      given: questions.map(({ descriptor, entry, change }) => ({
        descriptor: descriptor.toString('base64'),
        entry: entry.toString('base64'),
        change,
      })),
      withActiveDirectory: false,
    },
  );
  return answers.parse(output).map(({ after, ...rest }) => ({
    ...rest,
    after: after === null ? null : Buffer.from(after, 'base64'),
  }));
});
