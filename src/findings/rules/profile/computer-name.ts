import requirements from '../../../../manifests/requirements.json' with { type: 'json' };
import { eachProfile } from '../../each.ts';
import type { Rule } from '../../rule.ts';

const { maximumLength, minimumRandom, maximumRandom } = requirements.computerName;

export const rule: Rule = {
  id: 'profile.computer-name',
  examine: eachProfile(({ namePrefix, randomCharacters: random }) => {
    const prefix = namePrefix ?? '';
    if (random === null) {
      return { status: 'Unknown', evidence: 'Intune shows no number of random characters' };
    }
    const length = prefix.length + random;
    const problems = [
      prefix.includes('%') ? `the prefix ${prefix} holds a macro` : null,
      length > maximumLength
        ? `prefix and random characters make ${length}, more than ${maximumLength}`
        : null,
      random < minimumRandom || random > maximumRandom
        ? `${random} random characters, not ${minimumRandom} to ${maximumRandom}`
        : null,
    ].filter((problem) => problem !== null);
    return problems.length === 0
      ? { status: 'Pass', evidence: `${prefix} and ${random} random characters` }
      : { status: 'Fail', evidence: problems.join('; ') };
  }),
};
