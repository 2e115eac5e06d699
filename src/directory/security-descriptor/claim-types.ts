/** Types of the values of a claim: their word in SDDL (MS-DTYP 2.5.1.1) and their code in bytes (2.4.10.1). */
export const claimTypes = [
  { word: 'TI', code: 0x01 },
  { word: 'TU', code: 0x02 },
  { word: 'TS', code: 0x03 },
  { word: 'TD', code: 0x05 },
  { word: 'TB', code: 0x06 },
  { word: 'TX', code: 0x10 },
] as const;
export type ClaimType = (typeof claimTypes)[number];

/** Offset of the name, type, two bytes of zero, flags, number of values; the offsets of the values follow. */
export const claimHeaderLength = 16;
