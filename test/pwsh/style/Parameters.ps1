function TestParameter {
    param ($Source)
    foreach ($parameter in SelectNode -Source $Source -Kind ([System.Management.Automation.Language.ParameterAst])) {
        $name = $parameter.Name.VariablePath.UserPath
        $type = @($parameter.Attributes | Where-Object { $_ -is [System.Management.Automation.Language.TypeConstraintAst] } | ForEach-Object { $_.TypeName.FullName })
        $isText = $type.Count -eq 0 -or @($type | Where-Object { $_ -match '^(System\.)?(string|object|array)(\[\])?$' }).Count -gt 0
        if ($isText -and $name -match '(passwords?|passphrases?|cred(ential)?s?)$') {
            NewFinding -Source $Source -Rule 'PSAvoidUsingPlainTextForPassword' -Node $parameter
        }
        if ($type -contains 'switch' -and $null -ne $parameter.DefaultValue -and $parameter.DefaultValue.Extent.Text -eq '$true') {
            NewFinding -Source $Source -Rule 'PSAvoidDefaultValueSwitchParameter' -Node $parameter
        }
        if (-not (TestParameterRead -Parameter $parameter -Name $name)) {
            NewFinding -Source $Source -Rule 'PSReviewUnusedParameter' -Node $parameter
        }
    }
    foreach ($function in GetFunction -Source $Source) {
        if ($null -eq $function.Body.ProcessBlock -and (TestTakesPipeline -Function $function)) {
            NewFinding -Source $Source -Rule 'PSUseProcessBlockForPipelineCommand' -Node $function
        }
    }
}

function TestParameterRead {
    # Whether anything but its own declaration names a parameter; all are read where $PSBoundParameters is, or where
    # the caller's own bound parameters are passed on as they are.
    param ($Parameter, [string] $Name)
    $body = $Parameter.Parent
    while ($body -isnot [System.Management.Automation.Language.ScriptBlockAst] -and $null -ne $body.Parent) {
        $body = $body.Parent
    }
    $isVariable = { $args[0] -is [System.Management.Automation.Language.VariableExpressionAst] }
    foreach ($variable in $body.FindAll($isVariable, $true)) {
        $path = $variable.VariablePath.UserPath
        if ($path -eq 'PSBoundParameters' -or ($path -eq $Name -and $variable -ne $Parameter.Name)) {
            return $true
        }
    }
    $false
}

function TestTakesPipeline {
    param ($Function)
    if ($null -eq $Function.Body.ParamBlock) {
        return $false
    }
    foreach ($parameter in $Function.Body.ParamBlock.Parameters) {
        foreach ($attribute in $parameter.Attributes) {
            if ($attribute -is [System.Management.Automation.Language.AttributeAst] -and
                @($attribute.NamedArguments | Where-Object { $_.ArgumentName -like 'ValueFromPipeline*' }).Count -gt 0) {
                return $true
            }
        }
    }
    $false
}
