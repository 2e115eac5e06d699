import { quote, quoteComment } from './quote.ts';

export interface RuleText {
  readonly title: string;
  readonly severity?: string;
}

/**
 * The drop-in for Pester 5: one `It` for each rule, named by the rule's id, tagged with its topic and severity. One
 * `Test-OdjConnector` gives the findings of all.
 */
export function pesterTests(rules: Readonly<Record<string, RuleText>>): string {
  const topics = Map.groupBy(Object.entries(rules), ([id]) => id.split('.', 1).join(''));
  const contexts = [...topics].map(([topic, ofTopic]) => {
    const tests = ofTopic.map(([id, { title, severity }]) => {
      const tags = [topic, ...(severity === undefined ? [] : [severity])].map(quote).join(', ');
      return [
        `        # ${quoteComment(title)}`,
        `        It ${quote(id)} -Tag ${tags} {`,
        `            Assert-OdjRule -Id ${quote(id)} -Finding $findings`,
        '        }',
      ].join('\n');
    });
    return `    Context ${quote(topic)} {\n${tests.join('\n\n')}\n    }`;
  });
  return `${start}\n\nDescribe 'Intune Connector for Active Directory' {\n${contexts.join('\n\n')}\n}\n`;
}

const start = `# Generated from manifests/rules.json by npm run generate.
<#
.SYNOPSIS
    Checks this connector with Pester 5: one test for each rule of Test-OdjConnector.

.EXAMPLE
    $container = New-PesterContainer -Path ./OdjConnector.Tests.ps1 -Data @{ Parameter = @{ Server = 'dc1.contoso.test' } }
    Invoke-Pester -Container $container -Output Detailed
#>
param (
    # Parameters of Test-OdjConnector.
    [hashtable] $Parameter = @{}
)

BeforeAll {
    if ($null -eq (Get-Module -Name 'OdjConnector')) {
        Import-Module -Name (Join-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -ChildPath 'OdjConnector.psd1')
    }

    function Assert-OdjRule {
        param (
            [string] $Id,

            [object[]] $Finding
        )
        $found = @($Finding | Where-Object -Property 'Id' -EQ -Value $Id)
        $texts = @{}
        foreach ($status in 'Fail', 'Unknown', 'Warning') {
            $texts[$status] = @($found | Where-Object -Property 'Status' -EQ -Value $status | ForEach-Object -Process {
                    '{0} -> {1}' -f $_.Evidence, $_.Remedy
                }) -join [System.Environment]::NewLine
        }
        if ($texts['Fail']) {
            throw $texts['Fail']
        }
        if ($texts['Warning']) {
            Write-Warning -Message $texts['Warning']
        }
        if ($texts['Unknown']) {
            Set-ItResult -Inconclusive -Because $texts['Unknown']
        } elseif ($found.Count -eq 0) {
            Set-ItResult -Skipped -Because 'there is nothing here that the rule is about'
        }
    }

    $findings = @(Test-OdjConnector @Parameter)
}`;
