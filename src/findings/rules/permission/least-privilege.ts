import { impliedSids } from '../../../directory/security-descriptor/access-check.ts';
import { effectOf } from '../../../directory/security-descriptor/ace-types.ts';
import { aceFor } from '../../../directory/security-descriptor/create-computer-ace.ts';
import { formatAce } from '../../../directory/security-descriptor/sddl.ts';
import { accessOf, entriesOf } from '../../access.ts';
import { eachPermission } from '../../each.ts';
import type { Rule } from '../../rule.ts';

const everybody = new Set<string>(Object.values(impliedSids));

/** What everybody may do is not about this account; `permission.untyped-create-child` looks at it. */
export const rule: Rule = {
  id: 'permission.least-privilege',
  examine: eachPermission('no other right for this account', (unit, account) => {
    const own = entriesOf(unit, account.sid)
      .filter((entry) => effectOf(entry) === 'allow')
      .map((entry) => formatAce(entry) ?? `an entry of type ${entry.type}`)
      .filter((entry) => entry !== aceFor(account.sid));
    const access = accessOf(unit, account);
    const throughGroups = (access?.allowed === true ? access.entries : [])
      .filter(({ through }) => through !== account.sid && !everybody.has(through))
      .map(({ sddl, through }) => sddl ?? `an entry for ${through}`);
    const broader = [...own, ...throughGroups];
    return broader.length === 0 ? undefined : { status: 'Warning', evidence: broader.join(' ') };
  }),
};
