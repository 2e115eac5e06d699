/** The names of the lab's domain and of its domain controller. */
export const domain = {
  name: 'contoso.test',
  netbiosName: 'CONTOSO',
  distinguishedName: 'DC=contoso,DC=test',
  realm: 'CONTOSO.TEST',
  controller: 'dc1.contoso.test',
} as const;

/** Domain controllers that the tests which need them join to the domain; each has a loopback address of its own. */
export const furtherDomainControllers = {
  second: { name: 'DC2', host: 'dc2.contoso.test', address: '127.0.0.2', role: 'DC' },
  readOnly: { name: 'RODC1', host: 'rodc1.contoso.test', address: '127.0.0.3', role: 'RODC' },
} as const;
