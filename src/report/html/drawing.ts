import type { Connections, LinkState } from '../connections.ts';
import { groupsOf, type Groups } from './drawing-groups.ts';
import { html, type Markup } from './markup.ts';

/** Units of the drawing. */
const box = { width: 220, height: 52, gap: 18 };
const columns = { servers: 10, accounts: 320, units: 630, profiles: 940 };
const width = columns.profiles + box.width + 10;
const top = 40;
/** More boxes in a column would be no picture any more; the tables below have them all. */
const mostBoxes = 12;
const longestLabel = 28;

/** Servers, their accounts, the OUs and the profiles, with the links between them; a missing one is dashed and named. */
export function drawingOf(connections: Connections): Markup {
  const all = groupsOf(connections);
  const groups: Groups = {
    connectors: all.connectors.slice(0, mostBoxes),
    units: all.units.slice(0, mostBoxes),
    profiles: all.profiles.slice(0, mostBoxes),
  };
  const left = Object.values(all).flat().length - Object.values(groups).flat().length;
  const rows = Math.max(groups.connectors.length, groups.units.length, groups.profiles.length, 1);
  const height = top + rows * (box.height + box.gap);
  return html`<svg class="site" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="site-title">
      <title id="site-title">${summaryOf(groups)}</title>
      ${[
        heading('Servers', columns.servers),
        heading('Accounts', columns.accounts),
        heading('Organizational units', columns.units),
        heading('Domain Join profiles', columns.profiles),
      ]}
      ${linesOf(groups)} ${boxesOf(groups)}
    </svg>
    ${left > 0 ? html`<p>${left} more groups are not drawn; the tables below have everything.</p>` : null}`;
}

function heading(text: string, x: number): Markup {
  return html`<text class="heading" x="${x}" y="20">${text}</text>`;
}

function summaryOf({ connectors, units }: Groups): string {
  const missing =
    connectors.filter(({ link }) => link !== 'there').length +
    units.flatMap(({ rights }) => rights).filter((right) => right !== null && right !== 'there').length;
  return missing === 0
    ? 'Servers, accounts, organizational units and profiles: every link is there'
    : `Servers, accounts, organizational units and profiles: ${missing} kinds of link are missing or unknown`;
}

function linesOf({ connectors, units, profiles }: Groups): readonly Markup[] {
  return [
    ...connectors.map(({ link }, row) => line(columns.servers, row, columns.accounts, row, link)),
    ...units.flatMap(({ rights }, unit) =>
      rights.flatMap((right, row) =>
        right === null || row >= connectors.length
          ? []
          : [line(columns.accounts, row, columns.units, unit, right)],
      ),
    ),
    ...profiles.flatMap(({ unit, assigned }, row) =>
      unit === null || unit >= units.length
        ? []
        : [
            line(
              columns.units,
              unit,
              columns.profiles,
              row,
              assigned && units[unit]?.isWanted === true ? 'there' : 'missing',
            ),
          ],
    ),
  ];
}

function line(fromX: number, fromRow: number, toX: number, toRow: number, state: LinkState): Markup {
  const x1 = fromX + box.width;
  const y1 = middle(fromRow);
  const y2 = middle(toRow);
  const bend = (toX - x1) / 2;
  const label =
    state === 'there'
      ? null
      : html`<text class="label ${state}" x="${x1 + bend}" y="${(y1 + y2) / 2 - 5}">${state}</text>`;
  return html`<path
      class="link ${state}"
      d="M${x1} ${y1}C${x1 + bend} ${y1} ${toX - bend} ${y2} ${toX} ${y2}"
    />${label}`;
}

function boxesOf({ connectors, units, profiles }: Groups): readonly Markup[] {
  return [
    ...connectors.map(({ servers, tenant }, row) =>
      boxOf(columns.servers, row, servers, `Intune: ${tenantWords[tenant]}`, tenant),
    ),
    ...connectors.map(({ accounts, link }, row) =>
      boxOf(columns.accounts, row, accounts.length === 0 ? ['no account'] : accounts, '', link),
    ),
    ...units.map(({ names, rights, isWanted }, row) =>
      boxOf(
        columns.units,
        row,
        names.map(shortUnit),
        isWanted ? '' : 'no connector is set up for it',
        worst(isWanted ? rights : ['missing']),
        names,
      ),
    ),
    ...profiles.map(({ names, assigned, unit }, row) =>
      boxOf(
        columns.profiles,
        row,
        names,
        [assigned ? 'assigned' : 'not assigned', ...(unit === null ? ['default container'] : [])].join(', '),
        assigned ? 'there' : 'missing',
      ),
    ),
  ];
}

const tenantWords: Readonly<Record<LinkState, string>> = {
  there: 'active',
  missing: 'not active',
  unknown: 'not looked at',
};

function boxOf(
  x: number,
  row: number,
  names: readonly string[],
  note: string,
  state: LinkState,
  full: readonly string[] = names,
): Markup {
  const y = top + row * (box.height + box.gap);
  const first = shortened(names[0] ?? '');
  const label = names.length > 1 ? `${first} and ${names.length - 1} more` : first;
  return html`<g class="box ${state}">
    <title>${full.slice(0, 20).join('\n')}</title>
    <rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6" />
    <text x="${x + 12}" y="${y + (note === '' ? 31 : 23)}">${label}</text>
    ${note === '' ? null : html`<text class="note" x="${x + 12}" y="${y + 41}">${note}</text>`}
  </g>`;
}

function middle(row: number): number {
  return top + row * (box.height + box.gap) + box.height / 2;
}

function worst(states: readonly (LinkState | null)[]): LinkState {
  return states.includes('missing') ? 'missing' : states.includes('unknown') ? 'unknown' : 'there';
}

/** OU=A,OU=B,DC=x is A: in the picture its place is told by the tool tip. */
function shortUnit(name: string): string {
  return name.replace(/^\w+=/, '').replace(/(?<!\\),.*$/, '');
}

function shortened(text: string): string {
  return text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}...` : text;
}
