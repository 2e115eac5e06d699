import { describeAccountCases } from '../cases/account-cases.ts';
import { describeAceCases } from '../cases/ace-cases.ts';
import { describeLegacyCases } from '../cases/legacy-cases.ts';
import { openAs } from './open.ts';

describeAceCases('over LDAP', () => openAs('administrator'));
describeAccountCases('over LDAP', openAs);
describeLegacyCases('over LDAP', () => openAs('administrator'));
