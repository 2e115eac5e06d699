import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import { isBuildAtLeast } from '../../build-number.ts';
import type { ServerFacts } from '../../facts/facts.ts';
import { accountOf, plainName, sameName, serverOf } from '../../facts/of-connector.ts';
import type { Observation, Rule } from '../rule.ts';

/** Rules on what only the server itself can tell; silent where only its config file was read. */
function ofServer(id: string, look: (server: ServerFacts) => Omit<Observation, 'subject'> | undefined): Rule {
  return {
    id,
    examine: (site, facts) =>
      site.connectors.flatMap((connector) => {
        const server = serverOf(connector, facts);
        if (server?.connector == null) {
          return [];
        }
        const seen = look(server);
        return seen === undefined ? [] : [{ ...seen, subject: connector.server }];
      }),
  };
}

const installed = ofServer('server.connector-build', ({ connector }) => {
  if (connector?.installed !== true) {
    return { status: 'Fail', evidence: 'the connector is not installed' };
  }
  if (connector.build === null) {
    return { status: 'Unknown', evidence: 'the build of ODJConnectorSvc.exe could not be read' };
  }
  const accepted = isBuildAtLeast(connector.build, requirements.connector.minimumBuild);
  return {
    status: accepted ? 'Pass' : 'Fail',
    evidence: `build ${connector.build}${accepted ? '' : `, older than ${requirements.connector.minimumBuild}`}`,
  };
});

const running = ofServer('server.service-running', ({ connector }) => {
  const state = connector?.serviceState ?? null;
  if (connector?.installed !== true) {
    return undefined;
  }
  return {
    status: state === 'Running' ? 'Pass' : state === null ? 'Unknown' : 'Fail',
    evidence: `the service ${requirements.connector.serviceName} is ${state ?? 'not readable'}`,
  };
});

const serviceAccount: Rule = {
  id: 'server.service-account',
  examine: (site, facts) =>
    site.connectors.flatMap((connector): readonly Observation[] => {
      const runsAs = serverOf(connector, facts)?.connector?.serviceAccount;
      const account = accountOf(site, connector, facts);
      if (runsAs == null || account === undefined) {
        return [];
      }
      const same = sameName(plainName(runsAs), account.name);
      const evidence = `the service runs as ${runsAs}${same ? '' : `, not as ${account.samAccountName}`}`;
      return [
        {
          status: same ? 'Pass' : 'Fail',
          subject: connector.server,
          evidence,
          values: { name: account.name },
        },
      ];
    }),
};

const enhancedSecurity = ofServer('server.ie-esc', (server) => {
  const build = server.connector?.build ?? null;
  const on = server.internetExplorerEnhancedSecurity.administrators;
  if (isBuildAtLeast(build, requirements.connector.webView2SignInBuild)) {
    return {
      status: 'Pass',
      evidence: `build ${build ?? ''} signs in through WebView2; the setting does not matter`,
    };
  }
  if (on === null) {
    return { status: 'Unknown', evidence: 'the setting could not be read' };
  }
  return { status: on ? 'Warning' : 'Pass', evidence: `on for Administrators: ${on ? 'yes' : 'no'}` };
});

const dotNet = ofServer('server.dotnet-framework', ({ dotNetFrameworkRelease }) => {
  const { minimumRelease } = requirements.dotNetFramework;
  if (dotNetFrameworkRelease === null) {
    return { status: 'Unknown', evidence: 'the Release value could not be read' };
  }
  return {
    status: dotNetFrameworkRelease >= minimumRelease ? 'Pass' : 'Fail',
    evidence: `Release ${dotNetFrameworkRelease}, needed is ${minimumRelease}`,
  };
});

const webView2 = ofServer('server.webview2', ({ connector, webView2Version }) => {
  const build = connector?.build ?? null;
  if (!isBuildAtLeast(build, requirements.connector.webView2SignInBuild)) {
    return undefined;
  }
  const there = webView2Version !== null && webView2Version !== '' && webView2Version !== '0.0.0.0';
  return {
    status: there ? 'Pass' : 'Fail',
    evidence: there ? `version ${webView2Version}` : 'no WebView2 runtime is registered',
  };
});

export const serverRules: readonly Rule[] = [
  installed,
  running,
  serviceAccount,
  enhancedSecurity,
  dotNet,
  webView2,
];
