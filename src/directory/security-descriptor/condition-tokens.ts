/**
 * The tokens of conditions of callback entries (MS-DTYP 2.4.4.17): in bytes, operators follow their operands; in SDDL
 * they stand between them.
 */

export const signature = Buffer.from('artx', 'latin1');
export const token = { integer64: 0x04, text: 0x10, octets: 0x18, list: 0x50, sid: 0x51, not: 0xa2 } as const;
export const attributes: readonly (readonly [prefix: string, code: number])[] = [
  ['@User.', 0xf9],
  ['@Resource.', 0xfa],
  ['@Device.', 0xfb],
  ['', 0xf8],
];
export const unary: readonly (readonly [name: string, code: number])[] = [
  ['Exists', 0x87],
  ['Member_of', 0x89],
  ['Device_Member_of', 0x8a],
  ['Member_of_Any', 0x8b],
  ['Device_Member_of_Any', 0x8c],
  ['Not_Exists', 0x8d],
  ['Not_Member_of', 0x90],
  ['Not_Device_Member_of', 0x91],
  ['Not_Member_of_Any', 0x92],
  ['Not_Device_Member_of_Any', 0x93],
];
export const relations: readonly (readonly [name: string, code: number])[] = [
  ['==', 0x80],
  ['!=', 0x81],
  ['<', 0x82],
  ['<=', 0x83],
  ['>', 0x84],
  ['>=', 0x85],
  ['Contains', 0x86],
  ['Any_of', 0x88],
  ['Not_Contains', 0x8e],
  ['Not_Any_of', 0x8f],
];
export const connectives: readonly (readonly [name: string, code: number])[] = [
  ['&&', 0xa0],
  ['||', 0xa1],
];
/** Operators within operators: more is nobody's condition. */
export const deepest = 64;
