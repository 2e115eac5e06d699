import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  acceptedVersion,
  findConnector,
  judgeConnector,
  listConnectors,
  type Connector,
} from '../../src/graph/connectors.ts';
import { startCloud, type Cloud } from './cloud.ts';

const good: Connector = {
  id: '1',
  name: 'SRV1',
  state: 'active',
  version: '6.2604.2000.3',
  lastConnection: '2026-01-02T03:04:05Z',
};

describe('listing connectors', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud();
  });
  afterAll(() => cloud.stop());
  beforeEach(() => cloud.reset());

  it('keeps a state that nobody knows yet as it is given', async () => {
    await cloud.add({ displayName: 'SRV1', state: 'hibernating' });
    expect(await listConnectors(await cloud.client())).toMatchObject([{ state: 'hibernating' }]);
  });

  it('takes a connector that has never been heard of and says nothing of itself', async () => {
    await cloud.add({ displayName: 'SRV1', state: null, version: null, lastConnectionDateTime: null });
    await cloud.add({ displayName: 'SRV2', version: '', lastConnectionDateTime: '0001-01-01T00:00:00Z' });
    expect(await listConnectors(await cloud.client())).toMatchObject([
      { name: 'SRV1', state: 'unknown', version: null, lastConnection: null },
      { name: 'SRV2', version: null, lastConnection: null },
    ]);
  });
});

describe('finding the connector of a server', () => {
  it.each([
    ['SRV1', 'srv1'],
    ['SRV1', 'srv1.contoso.test'],
    ['srv1.contoso.test', 'SRV1'],
    ['SRV1.contoso.test', 'srv1.CONTOSO.test'],
  ])('takes %s for %s', (listed, asked) => {
    expect(findConnector([{ ...good, name: listed }], asked)?.name).toBe(listed);
  });

  it.each([
    ['SRV1', 'SRV10'],
    ['SRV1', 'SRV'],
    ['srv1.contoso.test', 'srv1.fabrikam.test'],
    ['', 'SRV1'],
  ])('does not take %j for %s', (listed, asked) => {
    expect(findConnector([{ ...good, name: listed }], asked)).toBeUndefined();
  });

  it('takes the newest heartbeat of several records, whatever zone their times are in', () => {
    const records: readonly Connector[] = [
      { ...good, id: 'never', lastConnection: null },
      { ...good, id: 'old', lastConnection: '2026-01-02T03:30:00+02:00' },
      { ...good, id: 'new', lastConnection: '2026-01-02T03:04:05Z' },
    ];
    expect(findConnector(records, 'SRV1')?.id).toBe('new');
    expect(findConnector(records.toReversed(), 'SRV1')?.id).toBe('new');
  });
});

describe('judging a connector', () => {
  it.each([
    [good, []],
    [undefined, ['registered']],
    [{ ...good, state: 'Active' }, []],
    [{ ...good, state: 'inactive' }, ['active']],
    [{ ...good, state: 'hibernating' }, ['active']],
    [{ ...good, version: '6.2407.2000.8' }, ['accepted version']],
    [{ ...good, state: 'error', version: null }, ['active', 'accepted version']],
  ])('finds what %o lacks: %j', (connector, missing) => {
    expect(judgeConnector(connector)).toEqual(missing);
  });

  it.each([
    ['6.2501.2000.5', true],
    ['6.2501.2000.10', true],
    ['6.2504.2001.8', true],
    ['10.0.0.0', true],
    ['7.0', true],
    ['6.2501.2000.4', false],
    ['6.2501.1999.99', false],
    ['6.2407.2000.8', false],
    ['5.9999.9999.9', false],
    ['6.2501', false],
    ['6', false],
    ['latest', false],
    ['6.2604.2000.3-beta', false],
    ['', false],
    [null, false],
  ])('compares %j as four numbers: %j', (version, accepted) => {
    expect(acceptedVersion(version)).toBe(accepted);
  });
});
