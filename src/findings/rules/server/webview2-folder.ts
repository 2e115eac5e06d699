import { parseSddl } from '../../../directory/security-descriptor/sddl-parse.ts';
import { isOdjError } from '../../../errors.ts';
import { eachServerFact } from '../../each.ts';
import type { Rule } from '../../rule.ts';

/** As whom the wizard runs. */
const administrators = 'S-1-5-32-544';
/** FILE_READ_DATA, FILE_WRITE_DATA and FILE_APPEND_DATA, MS-DTYP 2.4.3. */
const readAndWrite = 0x7;
const genericAll = 0x10000000;
const allow = 0;
const deny = 1;

export const rule: Rule = {
  id: 'server.webview2-folder',
  examine: eachServerFact('webView2', ({ dataFolder: folder, dataFolderSddl: sddl }) => {
    if (folder === null) {
      return undefined;
    }
    const values = { folder };
    if (sddl === null) {
      return { status: 'Unknown', evidence: `the permissions of ${folder} could not be read`, values };
    }
    const allowed = mayReadAndWrite(sddl);
    return allowed === null
      ? { status: 'Unknown', evidence: `the permissions of ${folder} cannot be understood`, values }
      : {
          status: allowed ? 'Pass' : 'Fail',
          evidence: `Administrators may ${allowed ? '' : 'not '}read and write ${folder}`,
          values,
        };
  }),
};

function mayReadAndWrite(sddl: string): boolean | null {
  try {
    const { dacl } = parseSddl(sddl);
    let rights = 0;
    for (const ace of dacl?.entries ?? []) {
      if (ace.kind !== 'trustee' || ace.sid !== administrators) {
        continue;
      }
      const mask = (ace.mask & genericAll) === 0 ? ace.mask : readAndWrite;
      if (ace.type === deny && (mask & readAndWrite & ~rights) !== 0) {
        return false;
      }
      rights |= ace.type === allow ? mask : 0;
    }
    return dacl === null || (rights & readAndWrite) === readAndWrite;
  } catch (thrown) {
    if (isOdjError(thrown)) {
      return null;
    }
    throw thrown;
  }
}
