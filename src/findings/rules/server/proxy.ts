import { sameProxy, type ProxySettings } from '../../../config/proxy.ts';
import { isOdjError } from '../../../errors.ts';
import { proxyOf } from '../../../facts/config-files.ts';
import { valueOf } from '../../../facts/fact.ts';
import { eachConnector } from '../../each.ts';
import type { Rule } from '../../rule.ts';

/** Of a file that is malformed in another way, `config.readable` speaks. */
export const rule: Rule = {
  id: 'server.proxy',
  examine: eachConnector(({ server }) => {
    const files = [valueOf(server?.wizardConfig), valueOf(server?.serviceConfig)];
    const [wizard, service] = files.map((file) => (file === null ? null : proxyOf(file)));
    if (wizard == null || service == null) {
      return undefined;
    }
    const refused = [wizard, service].filter(isOdjError);
    if (isOdjError(wizard) || isOdjError(service)) {
      const proxy = refused.find(({ id }) => id === 'ConfigProxyInvalid');
      return proxy && { status: 'Fail', evidence: proxy.message };
    }
    const [signIn, background] = [describe(wizard), describe(service)];
    return sameProxy(wizard, service)
      ? { status: 'Pass', evidence: `both files: ${background}` }
      : {
          status: 'Fail',
          evidence: `the sign-in: ${signIn}; the service: ${background}`,
          ...commandFor([wizard, service]),
        };
  }),
};

/** The one address that is named; of two, only a person knows which is right. */
function commandFor(proxies: readonly ProxySettings[]): { readonly values?: Record<string, string> } {
  const [named, other] = proxies.filter(({ kind }) => kind === 'address');
  return named?.address == null || other !== undefined
    ? {}
    : { values: { proxy: named.address, bypass: named.bypassOnLocal ? ' -BypassOnLocal' : '' } };
}

function describe({ kind, address, bypassOnLocal }: ProxySettings): string {
  switch (kind) {
    case 'system':
      return "the system's proxy";
    case 'none':
      return 'no proxy';
    case 'address':
      return `the proxy ${address ?? ''}${bypassOnLocal ? ', but not for local hosts' : ''}`;
  }
}
