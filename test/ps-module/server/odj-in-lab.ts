/** odj with the lab's authority and Graph in place of Microsoft's, which no parameter of a cmdlet can name. */
import { lab } from '../../lab/lab.ts';

if (['connector', 'verify', 'plan', 'apply'].includes(process.argv[2] ?? '')) {
  process.argv.push('--authority-host', lab.authority.url, '--graph-host', lab.graph.url);
}
await import('../../../src/cli/main.ts');
