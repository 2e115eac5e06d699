function ReadSource {
    param ([string] $Folder)
    $all = { $true }
    foreach ($file in Get-ChildItem -LiteralPath $Folder -Recurse -File | Where-Object { $_.Name -match '\.ps[md]?1$' }) {
        $tokens = $errors = $null
        $text = [System.IO.File]::ReadAllText($file.FullName)
        $script = [System.Management.Automation.Language.Parser]::ParseInput($text, $file.FullName, [ref]$tokens, [ref]$errors)
        [pscustomobject]@{
            File   = [System.IO.Path]::GetRelativePath($Folder, $file.FullName).Replace('\', '/')
            Text   = $text
            Lines  = $text.Split("`n")
            Tokens = $tokens
            Errors = $errors
            Script = $script
            Nodes  = @($script.FindAll($all, $true))
        }
    }
}

function NewFinding {
    param ($Source, [string] $Rule, [int] $Line, [string] $Text, $Node)
    [pscustomobject]@{
        rule       = $Rule
        file       = $Source.File
        line       = $(if ($null -ne $Node) { $Node.Extent.StartLineNumber } else { $Line })
        text       = $(if ($Text) { $Text } else { $Node.Extent.Text.Split("`n")[0] })
        suppressed = $null -ne $Node -and (TestSuppressed -Node $Node -Rule $Rule)
    }
}

function TestSuppressed {
    # [Diagnostics.CodeAnalysis.SuppressMessageAttribute('Rule', ...)] on an enclosing function or script.
    param ($Node, [string] $Rule)
    for ($current = $Node; $null -ne $current; $current = $current.Parent) {
        $block = if ($current -is [System.Management.Automation.Language.FunctionDefinitionAst]) {
            $current.Body.ParamBlock
        } elseif ($current -is [System.Management.Automation.Language.ScriptBlockAst]) {
            $current.ParamBlock
        }
        if ($null -ne $block -and @(GetSuppressedRule -ParamBlock $block) -contains $Rule) {
            return $true
        }
    }
    $false
}

function GetSuppressedRule {
    param ($ParamBlock)
    foreach ($attribute in $ParamBlock.Attributes) {
        if ($attribute.TypeName.Name -match 'SuppressMessage(Attribute)?$' -and $attribute.PositionalArguments.Count -gt 0) {
            $attribute.PositionalArguments[0].SafeGetValue()
        }
    }
}

function SelectNode {
    # The nodes of one kind.
    param ($Source, [type] $Kind)
    foreach ($node in $Source.Nodes) {
        if ($node -is $Kind) {
            $node
        }
    }
}

function GetFunction {
    # Functions, without the methods of classes.
    param ($Source)
    SelectNode -Source $Source -Kind ([System.Management.Automation.Language.FunctionDefinitionAst]) |
        Where-Object { $_.Parent -isnot [System.Management.Automation.Language.FunctionMemberAst] }
}
