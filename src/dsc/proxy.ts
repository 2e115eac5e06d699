import { readConfigFile } from '../config/file.ts';
import { proxyAddress } from '../config/proxy-address.ts';
import { findProxyFiles, setProxyFiles } from '../config/proxy-files.ts';
import type { ProxyChange } from '../config/proxy-merge.ts';
import { readProxy, sameProxy, type ProxySettings } from '../config/proxy.ts';
import { isOdjError, OdjError } from '../errors.ts';
import { odjProxy } from '../spec/resources/odj-proxy.ts';
import { resourceType, type Instance } from './instance.ts';
import type { ResourceWork, State } from './operations.ts';

type Spec = typeof odjProxy;

/** The proxy of an installed connector. The service is not restarted: that is for whoever asks. */
export function proxyWork(env: Readonly<Record<string, string | undefined>>): ResourceWork<Spec> {
  return {
    read: async ({ path }) => stateOf(path, await settingsIn(path)),

    enforce: async (asked, dryRun) => {
      const { path: folder } = asked;
      const change = changeOf(asked);
      const before = stateOf(folder, await settingsIn(folder));
      const changes = await setProxyFiles({ folder, change, dryRun, env });
      if (!changes.some(({ changed }) => changed)) {
        return [];
      }
      const [wizard = null, service = null] = changes.map(({ after }) => after);
      const after = stateOf(folder, [wizard, service]);
      const names = (['_exist', 'address', 'bypassOnLocal', 'disable'] as const).filter(
        (name) => before[name] !== after[name],
      );
      return names.length === 0 ? ['state'] : names;
    },
  };
}

/** Of the sign-in and of the service; null for what .NET refuses. */
type Both = readonly [ProxySettings | null, ProxySettings | null];

async function settingsIn(folder: string): Promise<Both> {
  const [wizard, service] = await findProxyFiles(folder);
  return [await settingsOf(wizard.path), await settingsOf(service.path)];
}

async function settingsOf(file: string): Promise<ProxySettings | null> {
  const bytes = await readConfigFile(file);
  try {
    return readProxy(bytes, file);
  } catch (error) {
    if (isOdjError(error) && error.id === 'ConfigProxyInvalid') {
      return null;
    }
    throw error;
  }
}

function stateOf(path: string, [wizard, service]: Both): State<Spec> {
  if (wizard === null || service === null) {
    return { path, state: 'Invalid', _exist: true };
  }
  if (!sameProxy(wizard, service)) {
    return { path, state: 'Differs', _exist: true };
  }
  switch (wizard.kind) {
    case 'system':
      return { path, state: 'None', _exist: false };
    case 'none':
      return { path, disable: true, state: 'Disabled', _exist: true };
    case 'address': {
      const { address, bypassOnLocal } = wizard;
      return {
        path,
        ...(address === null ? {} : { address }),
        bypassOnLocal,
        state: 'Address',
        _exist: true,
      };
    }
  }
}

/** @throws OdjError DscInputInvalid, ProxyAddressInvalid */
function changeOf({ _exist, address, bypassOnLocal = false, disable = false }: Instance<Spec>): ProxyChange {
  if (!_exist) {
    return { kind: 'system' };
  }
  if (disable === (address !== undefined)) {
    const reason = 'give either address, or disable as true.';
    throw new OdjError('DscInputInvalid', { reason, type: resourceType(odjProxy) });
  }
  return address === undefined
    ? { kind: 'none' }
    : { kind: 'address', address: proxyAddress(address), bypassOnLocal };
}
