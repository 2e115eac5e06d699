import { emptyTenant, unread } from '../../facts/facts-of.ts';
import { goodFacts, goodTenant, withProfile, type Case } from './case.ts';

const listed = (differences: Parameters<typeof goodTenant>[0]): Case['facts'] =>
  goodFacts({ tenant: goodTenant(differences) });
const [record] = goodTenant().connectors;
const stale = { ...record, id: '2', state: 'inactive', lastConnection: '2025-01-01T00:00:00Z' };
const twice = goodFacts({
  tenant: { ...goodTenant(), connectors: [stale as typeof record & object, ...goodTenant().connectors] },
});

export const tenantCases: readonly Case[] = [
  { rule: 'tenant.readable', status: 'Pass', facts: goodFacts() },
  { rule: 'tenant.readable', status: 'Unknown', facts: goodFacts({ tenant: null }), about: 'not asked' },
  { rule: 'tenant.readable', status: 'Unknown', facts: goodFacts({ tenant: unread('consent is missing') }) },
  { rule: 'tenant.active', status: 'Pass', facts: goodFacts() },
  { rule: 'tenant.active', status: 'Pass', facts: twice, about: 'by the newest heartbeat' },
  { rule: 'tenant.active', status: 'Fail', facts: goodFacts({ tenant: emptyTenant }), about: 'not listed' },
  { rule: 'tenant.active', status: 'Fail', facts: listed({ state: 'error' }) },
  { rule: 'tenant.heartbeat', status: 'Pass', facts: goodFacts() },
  { rule: 'tenant.heartbeat', status: 'Warning', facts: listed({ lastConnection: '2026-01-01T03:00:00Z' }) },
  { rule: 'tenant.version', status: 'Pass', facts: listed({ name: 'srv1.contoso.test' }) },
  { rule: 'tenant.version', status: 'Fail', facts: listed({ version: '6.2407.2000.8' }) },
  { rule: 'tenant.version', status: 'Unknown', facts: listed({ version: null }) },
  { rule: 'tenant.same-version', status: 'Pass', facts: goodFacts() },
  { rule: 'tenant.same-version', status: 'Warning', facts: listed({ version: '6.2504.2001.8' }) },
  { rule: 'tenant.single-record', status: 'Pass', facts: goodFacts() },
  { rule: 'tenant.single-record', status: 'Warning', facts: twice },
  { rule: 'tenant.sync-scope', status: 'Unknown', facts: goodFacts() },
  { rule: 'tenant.conditional-access', status: 'Unknown', facts: goodFacts() },
  { rule: 'profile.exists', status: 'Pass', facts: goodFacts() },
  { rule: 'profile.exists', status: 'Warning', facts: withProfile({ domain: 'fabrikam.test' }) },
  { rule: 'profile.domain', status: 'Pass', facts: goodFacts() },
  { rule: 'profile.domain', status: 'Fail', facts: withProfile({ domain: 'CONTOSO' }) },
  { rule: 'profile.organizational-unit', status: 'Pass', facts: goodFacts() },
  { rule: 'profile.organizational-unit', status: 'Fail', facts: withProfile({ organizationalUnit: null }) },
  {
    rule: 'profile.organizational-unit',
    status: 'Fail',
    facts: withProfile({ organizationalUnit: 'OU=X,DC=contoso,DC=test' }),
    about: 'another OU',
  },
  { rule: 'profile.organizational-unit-form', status: 'Pass', facts: goodFacts() },
  {
    rule: 'profile.organizational-unit-form',
    status: 'Fail',
    facts: withProfile({ organizationalUnit: 'CN=Computers,DC=contoso,DC=test' }),
    about: 'a container',
  },
  {
    rule: 'profile.organizational-unit-form',
    status: 'Fail',
    facts: withProfile({ organizationalUnit: '"OU=X,DC=contoso,DC=test"' }),
    about: 'quotes',
  },
  {
    rule: 'profile.organizational-unit-form',
    status: 'Fail',
    facts: withProfile({ organizationalUnit: 'Autopilot' }),
    about: 'no distinguished name',
  },
  { rule: 'profile.computer-name', status: 'Pass', facts: goodFacts() },
  {
    rule: 'profile.computer-name',
    status: 'Fail',
    facts: withProfile({ namePrefix: 'CONTOSO-PC' }),
    about: 'too long',
  },
  {
    rule: 'profile.computer-name',
    status: 'Fail',
    facts: withProfile({ namePrefix: '%RAND%' }),
    about: 'a macro',
  },
  {
    rule: 'profile.computer-name',
    status: 'Fail',
    facts: withProfile({ randomCharacters: 2 }),
    about: 'too few',
  },
  { rule: 'profile.computer-name', status: 'Unknown', facts: withProfile({ randomCharacters: null }) },
  { rule: 'profile.assigned', status: 'Pass', facts: goodFacts() },
  { rule: 'profile.assigned', status: 'Warning', facts: withProfile({ assigned: false }) },
];
