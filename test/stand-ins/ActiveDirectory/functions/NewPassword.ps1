function NewPassword {
    # As the directory service wants unicodePwd: quoted, UTF-16LE.
    $bytes = [byte[]]::new(60)
    $random = [System.Security.Cryptography.RandomNumberGenerator]::Create()
    $random.GetBytes($bytes)
    $random.Dispose()
    , [System.Text.Encoding]::Unicode.GetBytes('"' + [System.Convert]::ToBase64String($bytes) + 'aA1!"')
}
