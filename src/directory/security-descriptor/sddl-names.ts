/** The two-letter names of the security descriptor definition language, MS-DTYP 2.5.1.1. */

/** Directory rights in the order in which Windows writes them. */
export const rights: readonly (readonly [name: string, mask: number])[] = [
  ['CC', 0x1],
  ['DC', 0x2],
  ['LC', 0x4],
  ['SW', 0x8],
  ['RP', 0x10],
  ['WP', 0x20],
  ['DT', 0x40],
  ['LO', 0x80],
  ['CR', 0x100],
  ['SD', 0x10000],
  ['RC', 0x20000],
  ['WD', 0x40000],
  ['WO', 0x80000],
  ['GA', 0x10000000],
  ['GX', 0x20000000],
  ['GW', 0x40000000],
  ['GR', 0x80000000],
];

/** Names for several rights at once, which are read but not written. */
export const combinedRights: readonly (readonly [name: string, mask: number])[] = [
  ['FA', 0x1f01ff],
  ['FR', 0x120089],
  ['FW', 0x120116],
  ['FX', 0x1200a0],
  ['KA', 0xf003f],
  ['KR', 0x20019],
  ['KW', 0x20006],
  ['KX', 0x20019],
];

/** What a mandatory label keeps those below it from; the same bits mean other rights elsewhere. */
export const labelRights: readonly (readonly [name: string, mask: number])[] = [
  ['NW', 0x1],
  ['NR', 0x2],
  ['NX', 0x4],
];

export const aceFlags: readonly (readonly [name: string, bit: number])[] = [
  ['OI', 0x01],
  ['CI', 0x02],
  ['NP', 0x04],
  ['IO', 0x08],
  ['ID', 0x10],
  ['SA', 0x40],
  ['FA', 0x80],
];

export const aceTypes: readonly (readonly [name: string, type: number])[] = [
  ['A', 0x00],
  ['D', 0x01],
  ['AU', 0x02],
  ['AL', 0x03],
  ['OA', 0x05],
  ['OD', 0x06],
  ['OU', 0x07],
  ['OL', 0x08],
  ['XA', 0x09],
  ['XD', 0x0a],
  ['ZA', 0x0b],
  ['XU', 0x0d],
  ['ML', 0x11],
  ['RA', 0x12],
  ['SP', 0x13],
];

/** Those of them that have a condition after the trustee. */
export const conditionalTypes: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0d]);
export const mandatoryLabel = 0x11;
/** Has a claim after the trustee. */
export const resourceAttribute = 0x12;

/** Trustees with the same SID in every domain. */
export const universalTrustees: Readonly<Record<string, string>> = {
  AC: 'S-1-15-2-1',
  AN: 'S-1-5-7',
  AO: 'S-1-5-32-548',
  AU: 'S-1-5-11',
  BA: 'S-1-5-32-544',
  BG: 'S-1-5-32-546',
  BO: 'S-1-5-32-551',
  BU: 'S-1-5-32-545',
  CG: 'S-1-3-1',
  CO: 'S-1-3-0',
  ED: 'S-1-5-9',
  HI: 'S-1-16-12288',
  IU: 'S-1-5-4',
  LS: 'S-1-5-19',
  LW: 'S-1-16-4096',
  ME: 'S-1-16-8192',
  MP: 'S-1-16-8448',
  NO: 'S-1-5-32-556',
  NS: 'S-1-5-20',
  NU: 'S-1-5-2',
  OW: 'S-1-3-4',
  PO: 'S-1-5-32-550',
  PS: 'S-1-5-10',
  PU: 'S-1-5-32-547',
  RC: 'S-1-5-12',
  RD: 'S-1-5-32-555',
  RE: 'S-1-5-32-552',
  RU: 'S-1-5-32-554',
  SI: 'S-1-16-16384',
  SO: 'S-1-5-32-549',
  SU: 'S-1-5-6',
  SY: 'S-1-5-18',
  WD: 'S-1-1-0',
};

/** Trustees whose SID is the domain's and this number. */
export const domainTrustees: Readonly<Record<string, number>> = {
  CA: 517,
  DA: 512,
  DC: 515,
  DD: 516,
  DG: 514,
  DU: 513,
  EA: 519,
  LA: 500,
  LG: 501,
  PA: 520,
  RO: 498,
  RS: 553,
  SA: 518,
};
