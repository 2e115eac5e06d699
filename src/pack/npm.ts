import packageJson from '../../package.json' with { type: 'json' };
import { textFile, type PackedFile } from './packed-file.ts';

const { name, version, description, license, engines } = packageJson;

const readme = `# ${name}

${description}: the command line \`odj\`.

\`\`\`sh
npm install --global ${name}
odj --help
odj plan --site odj.site.yaml
\`\`\`

It needs Node ${engines.node.replace('>=', '')} or newer. On Windows it reaches Active Directory through the PowerShell module OdjConnector,
which is in this package; everywhere else by LDAPS (\`--through ldap\`).
`;

/** What npm wants to see besides the program. */
export const npmFiles: readonly (readonly [path: string, file: PackedFile])[] = [
  [
    'package.json',
    textFile(
      `${JSON.stringify({ name, version, description, license, bin: { odj: 'odj.cjs' }, engines }, null, 2)}\n`,
    ),
  ],
  ['README.md', textFile(readme)],
];
