# Answers each line of standard input, JSON { work, account, ace, backup, units }, with 'done' when that is done: the work of a
# cmdlet, or the same reads and writes in a bare loop of the same engine. To grant, that is for each OU: its DACL, GUID,
# class, rights and replication metadata read by name, the line of the backup on disk, the DACL written, and read once
# more; at last the replication metadata of all OUs read again, 64 in one search. With nothing to do, the first read alone.
# The bare loop makes requests anew, binds once for all rounds, decides nothing, reports nothing and handles no fault.
param (
    [string] $Module,
    [string] $Server
)
$ErrorActionPreference = 'Stop'
Import-Module $Module
$null = [System.Reflection.Assembly]::Load('System.DirectoryServices.Protocols, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a')
$connection = [System.DirectoryServices.Protocols.LdapConnection]::new(
    [System.DirectoryServices.Protocols.LdapDirectoryIdentifier]::new($Server, 389))
$connection.AuthType = 'Negotiate'
$connection.SessionOptions.ProtocolVersion = 3
$connection.SessionOptions.ReferralChasing = 'None'
$connection.Bind()
$base = $connection.SendRequest([System.DirectoryServices.Protocols.SearchRequest]::new(
        '', '(objectClass=*)', 'Base', [string[]]@('defaultNamingContext'))).Entries[0].Attributes['defaultNamingContext'].GetValues([string])[0]
$attributes = [string[]]@('nTSecurityDescriptor', 'objectGUID', 'objectClass', 'sDRightsEffective', 'replPropertyMetaData')

function ReadAllBare {
    param ($Units)
    foreach ($unit in $Units) {
        $read = [System.DirectoryServices.Protocols.SearchRequest]::new($unit, '(objectClass=*)', 'Base', $attributes)
        $null = $read.Controls.Add([System.DirectoryServices.Protocols.SecurityDescriptorFlagControl]::new('Dacl'))
        $null = $connection.SendRequest($read).Entries[0].Attributes['nTSecurityDescriptor'].GetValues([byte[]])[0]
    }
}

function GrantAllBare {
    param ($Units, [byte[]] $Ace, $Backup)
    $stream = $null
    if ($Backup) {
        $stream = [System.IO.FileStream]::new($Backup, 'Create', 'Write')
    }
    $guids = foreach ($unit in $Units) {
        $read = [System.DirectoryServices.Protocols.SearchRequest]::new($unit, '(objectClass=*)', 'Base', $attributes)
        $null = $read.Controls.Add([System.DirectoryServices.Protocols.SecurityDescriptorFlagControl]::new('Dacl'))
        $found = $connection.SendRequest($read).Entries[0].Attributes
        $before = $found['nTSecurityDescriptor'].GetValues([byte[]])[0]
        # In front of all others: where it belongs is no business of a bare loop.
        $first = [System.BitConverter]::ToInt32($before, 16) + 8
        $after = [byte[]]::new($before.Length + $Ace.Length)
        [System.Buffer]::BlockCopy($before, 0, $after, 0, $first)
        [System.Buffer]::BlockCopy($Ace, 0, $after, $first, $Ace.Length)
        [System.Buffer]::BlockCopy($before, $first, $after, $first + $Ace.Length, $before.Length - $first)
        $size = [System.BitConverter]::ToUInt16($before, $first - 6) + $Ace.Length
        [System.Buffer]::BlockCopy([System.BitConverter]::GetBytes([uint16]$size), 0, $after, $first - 6, 2)
        $count = [System.BitConverter]::ToUInt16($before, $first - 4) + 1
        [System.Buffer]::BlockCopy([System.BitConverter]::GetBytes([uint16]$count), 0, $after, $first - 4, 2)

        if ($null -ne $stream) {
            $line = [System.Text.Encoding]::ASCII.GetBytes(
                [System.Convert]::ToBase64String($before) + ' ' + [System.Convert]::ToBase64String($after) + [char]10)
            $stream.Write($line, 0, $line.Length)
            $stream.Flush($true)
        }
        $write = [System.DirectoryServices.Protocols.ModifyRequest]::new($unit, 'Replace', 'nTSecurityDescriptor', [object[]]@(, $after))
        $null = $write.Controls.Add([System.DirectoryServices.Protocols.SecurityDescriptorFlagControl]::new('Dacl'))
        $null = $connection.SendRequest($write)
        $null = $connection.SendRequest($read).Entries[0].Attributes['nTSecurityDescriptor'].GetValues([byte[]])[0]
        '(objectGUID=\' + [System.BitConverter]::ToString($found['objectGUID'].GetValues([byte[]])[0]).Replace('-', '\') + ')'
    }
    if ($null -ne $stream) {
        $stream.Dispose()
    }
    for ($start = 0; $start -lt $guids.Count; $start += 64) {
        $filter = '(|' + (-join $guids[$start..[System.Math]::Min($start + 63, $guids.Count - 1)]) + ')'
        $look = [System.DirectoryServices.Protocols.SearchRequest]::new($base, $filter, 'Subtree', [string[]]@('objectGUID', 'replPropertyMetaData'))
        foreach ($entry in $connection.SendRequest($look).Entries) {
            $null = $entry.Attributes['replPropertyMetaData'].GetValues([byte[]])[0]
        }
    }
}

function GrantAll {
    param ($Units, $Account, $Expected)
    $changes = @($Units | Set-OdjOuPermission -Account $Account -Server $Server)
    if (@($changes | Where-Object { $_.Action -eq $Expected }).Count -ne $Units.Count) {
        throw "Not every change is $Expected."
    }
}

while ($line = [System.Console]::In.ReadLine()) {
    $asked = ConvertFrom-Json $line
    switch ($asked.work) {
        'read bare' { ReadAllBare -Units $asked.units }
        'grant bare' { GrantAllBare -Units $asked.units -Ace ([System.Convert]::FromBase64String($asked.ace)) -Backup $asked.backup }
        'grant' { GrantAll -Units $asked.units -Account $asked.account -Expected 'Granted' }
        'grant again' { GrantAll -Units $asked.units -Account $asked.account -Expected 'Unchanged' }
    }
    [System.Console]::Out.WriteLine('done')
}
