import { examine } from '../../src/findings/examine.ts';
import { partOf, reportOf, type Part, type Report } from '../../src/report/report.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { Site } from '../../src/site/site.ts';
import {
  account,
  configFile,
  configText,
  directory,
  facts,
  server,
  siteWith,
  unit,
} from '../facts/facts-of.ts';

/** The part of a report that a document gives. */
export function examined(site: Site, document: Facts): Part {
  return partOf(site, document, examine(site, document));
}

/**
 * A fleet as collected server by server: each has an account with a right on each OU; every tenth lacks it on the first
 * one, and every hundredth has no account.
 */
export function fleetOf(servers: number, organizationalUnits: number): Report {
  const names = Array.from(
    { length: organizationalUnits },
    (_, index) => `OU=Unit ${index},OU=Autopilot,DC=contoso,DC=test`,
  );
  const wizardConfig = configFile(
    configText({ OrganizationalUnitsUsedForOfflineDomainJoin: names.join(';') }),
  );
  const parts = Array.from({ length: servers }, (_, index) => {
    const computer = `SRV${String(index).padStart(4, '0')}`;
    const sid = `S-1-5-21-1-2-3-${String(2000 + index)}`;
    const name = `msaODJ${String(index).padStart(5, '0')}`;
    const connectorComputers = [`CN=${computer},OU=Servers,DC=contoso,DC=test`];
    const [granted, missing] = [true, false].map((isGranted) => unit({ granted: isGranted, trustee: sid }));
    const units = names.map((organizationalUnit, position) => ({
      ...unit(),
      ...(position === 0 && index % 10 === 5 ? missing : granted),
      organizationalUnit,
    }));
    const site = siteWith(`connectors: [{ server: ${computer} }]`);
    return examined(
      { ...site, organizationalUnits: names },
      facts({
        collectedAt: `2026-01-02T03:04:${String(index % 60).padStart(2, '0')}Z`,
        directory: directory({
          accounts: index % 100 === 99 ? [] : [account({ name, sid, connectorComputers })],
          organizationalUnits: units,
        }),
        servers: [server({ computerName: computer, wizardConfig })],
      }),
    );
  });
  return reportOf(parts);
}
