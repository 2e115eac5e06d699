/** Two lists of different length, so that a file that holds parts of both is told from either. */
export const lists = [
  ['OU=One,DC=contoso,DC=com'],
  Array.from({ length: 200 }, (_, index) => `OU=Two ${index},OU=Autopilot,DC=contoso,DC=com`),
] as const;
