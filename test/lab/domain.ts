/** The names of the lab's domain and of its only domain controller. */
export const domain = {
  name: 'contoso.test',
  netbiosName: 'CONTOSO',
  distinguishedName: 'DC=contoso,DC=test',
  realm: 'CONTOSO.TEST',
  controller: 'dc1.contoso.test',
} as const;
