import connectorConfig from '../../../../manifests/connector-config.json' with { type: 'json' };
import { keysOf } from '../../../facts/config-files.ts';
import { valueOf } from '../../../facts/fact.ts';
import { eachConfig } from '../../each.ts';
import { differsLittle } from '../../spelling.ts';
import type { Rule } from '../../rule.ts';

const names = Object.values(connectorConfig.keys);

/** Once the right key is there, a misspelt one beside it does no harm. */
export const rule: Rule = {
  id: 'config.key-names',
  examine: eachConfig((_config, { server }) => {
    const file = valueOf(server?.wizardConfig);
    const keys = file === null ? [] : keysOf(file);
    const present = new Set(keys.map((key) => key.toLowerCase()));
    const typos = keys.flatMap((key) => {
      const meant = names.find((name) => !present.has(name.toLowerCase()) && differsLittle(key, name));
      return meant === undefined ? [] : [{ key, meant }];
    });
    return typos.length === 0
      ? { status: 'Pass', evidence: 'no key looks like a misspelt one' }
      : {
          status: 'Fail',
          evidence: typos
            .map(({ key, meant }) => `${key} is no key of the connector; ${meant} is`)
            .join('; '),
        };
  }),
};
