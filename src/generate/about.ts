import type { Cmdlet } from '../spec/cmdlet.ts';
import { connectorLinks } from '../spec/parameters.ts';
import { quoteComment } from './quote.ts';
import type { ModuleManifest } from './module.ts';

/** The about topic that `Get-Help about_<module>` shows: plain ASCII. */
export function aboutTopic(manifest: ModuleManifest, cmdlets: readonly Cmdlet[]): string {
  return quoteComment(`TOPIC
    about_${manifest.name}

SHORT DESCRIPTION
    ${manifest.description}

LONG DESCRIPTION
    Devices that Windows Autopilot joins to an on-premises domain get their computer account from the Intune
    Connector for Active Directory, a service on a member server. The connector signs in with a managed service
    account. That account has to exist, to be linked to its server, and to be allowed to create computer objects
    in the organizational units that the Domain Join profiles name.

    Every cmdlet with a connection to the directory talks to one domain controller for its whole run (-Server).
    What changes something asks first (-WhatIf, -Confirm), does nothing where it is already so, and keeps what was
    there before. One object that fails does not stop the others; its error has an id, and says what to do.

CMDLETS
${cmdlets.map(({ name, synopsis }) => `    ${name}\n        ${synopsis}`).join('\n\n')}

SEE ALSO
    ${connectorLinks.join('\n    ')}
`);
}
