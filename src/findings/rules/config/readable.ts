import { isOdjError } from '../../../errors.ts';
import { reasonUnread, valueOf } from '../../../facts/fact.ts';
import { eachConnector } from '../../each.ts';
import type { Rule } from '../../rule.ts';

/** A file that the site names must be there; the default one may lie where it cannot be reached from here. */
export const rule: Rule = {
  id: 'config.readable',
  examine: eachConnector(({ connector, server, settings }) => {
    if (isOdjError(settings)) {
      return { status: 'Fail', evidence: settings.message };
    }
    const file = valueOf(server?.wizardConfig);
    if (file !== null) {
      return { status: 'Pass', evidence: file.path };
    }
    const reason = reasonUnread(server?.wizardConfig);
    return {
      status: reason !== null && connector.configFile !== undefined ? 'Fail' : 'Unknown',
      evidence: reason ?? 'nobody looked at it',
    };
  }),
};
