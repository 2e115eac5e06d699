/** Drives a class resource as the engines of DSC do: an instance of the type in the module, its properties, its methods. */
import type { resources } from '../../src/spec/resources.ts';

export type ResourceName = (typeof resources)[number]['name'];

/**
 * A script that makes one instance with the properties in `$given`, calls its methods and gives what they give. Nothing
 * of the resource but its type is taken from the module, as PSDesiredStateConfiguration and the adapter of DSC 3 do.
 */
export function drive(name: ResourceName, methods: readonly ('Get' | 'Test' | 'Set')[]): string {
  return `
$type = (Get-Module OdjConnector).Invoke([scriptblock]::Create("'${name}' -as 'type'"))
$resource = $type::new()
foreach ($property in $given.PSObject.Properties) {
    $resource.($property.Name) = $property.Value
}
${methods.map((method) => calls[method]).join('\n')}`;
}

const calls = {
  Get: `$got = $resource.Get()
$state = [ordered]@{}
foreach ($property in $got.GetType().GetProperties()) {
    $value = $got.($property.Name)
    if ($value -is [enum]) { $value = [string]$value }
    if ($property.Name -eq 'Reasons') { $value = @($value | ForEach-Object { [ordered]@{ Code = $_.Code; Phrase = $_.Phrase } }) }
    $state[$property.Name] = $value
}
[pscustomobject]$state`,
  Test: '$resource.Test()',
  Set: '$resource.Set()\n[pscustomobject]@{ Nothing = $true }',
};
