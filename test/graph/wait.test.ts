import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitForConnector, type ConnectorWait, type WaitProgress } from '../../src/graph/wait.ts';
import { startCloud, type Cloud } from './cloud.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.reset());

async function wait(about: Partial<ConnectorWait>) {
  return await waitForConnector({
    client: await cloud.client(about.signal),
    serverName: 'srv1.contoso.test',
    timeoutSeconds: 60,
    intervalSeconds: 0.05,
    signal: new AbortController().signal,
    ...about,
  });
}

describe('waiting for a connector', () => {
  it('ends when it has appeared, become active and been updated, and tells each step', async () => {
    const steps: WaitProgress[] = [];
    const outcome = await wait({
      onProgress: (progress) => {
        steps.push(progress);
        const state = ['error', 'active', 'active'][steps.length - 1];
        const version = ['6.2407.2000.8', '6.2407.2000.8', '6.2501.2000.5'][steps.length - 1];
        if (state !== undefined && version !== undefined) {
          void cloud.add({ displayName: 'SRV1', state, version });
        }
      },
    });
    expect(outcome).toMatchObject({ missing: [], connector: { name: 'SRV1', version: '6.2501.2000.5' } });
    const distinct = new Set(steps.map(({ missing }) => missing.join(', ')));
    expect([...distinct]).toEqual(['registered', 'active, accepted version', 'accepted version']);
  });

  it.each([
    [undefined, ['registered']],
    [{ displayName: 'SRV1', state: 'inactive' }, ['active']],
    [{ displayName: 'SRV1', version: '6.2407.2000.8' }, ['accepted version']],
    [{ displayName: 'SRV1', state: 'error', version: null }, ['active', 'accepted version']],
  ])('says when the time is up what %o lacks: %j', async (connector, missing) => {
    if (connector !== undefined) await cloud.add(connector);
    expect((await wait({ timeoutSeconds: 0.2 })).missing).toEqual(missing);
    expect((await cloud.requests()).length).toBeGreaterThan(1);
  });

  it('looks once where it may not wait', async () => {
    await wait({ timeoutSeconds: 0 });
    expect(await cloud.requests()).toHaveLength(1);
  });

  it('goes on after a look that failed in passing', async () => {
    await cloud.fault({ fail: 1 });
    await cloud.add({ displayName: 'SRV1' });
    const problems: unknown[] = [];
    const outcome = await wait({ onProgress: ({ problem }) => problems.push(problem) });
    expect(outcome.missing).toEqual([]);
    expect(problems).toMatchObject([{ id: 'GraphRefused' }]);
  });

  it('gives the last answer there was where the last look failed', async () => {
    const outcome = await wait({
      timeoutSeconds: 0.3,
      onProgress: () => void cloud.fault({ fail: 1000 }),
    });
    expect(outcome).toEqual({ connector: null, missing: ['registered'] });
  });

  it('fails with the reason where no look brought an answer', async () => {
    await cloud.fault({ fail: 1000 });
    await expect(wait({ timeoutSeconds: 0.2 })).rejects.toMatchObject({ id: 'GraphRefused' });
  });

  it('fails at once where waiting cannot help', async () => {
    cloud.authority.consent([]);
    await expect(wait({})).rejects.toMatchObject({ id: 'GraphForbidden' });
    expect(await cloud.requests()).toHaveLength(1);
  });

  it('ends when the person interrupts between two looks', async () => {
    const interrupt = new AbortController();
    const interrupted = wait({
      intervalSeconds: 50,
      signal: interrupt.signal,
      onProgress: () => {
        setImmediate(() => {
          interrupt.abort();
        });
      },
    });
    await expect(interrupted).rejects.toMatchObject({ id: 'GraphInterrupted' });
  });
});
