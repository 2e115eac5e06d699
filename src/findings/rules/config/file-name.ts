import connectorConfig from '../../../../manifests/connector-config.json' with { type: 'json' };
import { valueOf } from '../../../facts/fact.ts';
import { eachConnector } from '../../each.ts';
import type { Rule } from '../../rule.ts';

const { fileName } = connectorConfig.wizard;

export const rule: Rule = {
  id: 'config.file-name',
  examine: eachConnector(({ server }) => {
    const file = valueOf(server?.wizardConfig);
    if (file === null) {
      return undefined;
    }
    return file.misspelt.length === 0
      ? { status: 'Pass', evidence: file.path }
      : {
          status: 'Warning',
          evidence: `${file.misspelt.join(', ')} beside it: the connector reads ${fileName} only`,
        };
  }),
};
