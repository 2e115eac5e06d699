import packageJson from '../../../package.json' with { type: 'json' };
import { defineCommand } from '../define.ts';

export const completionCommand = defineCommand({
  name: 'completion',
  summary: 'Print a script by which a shell completes commands, options and their choices',
  positional: 'shell',
  options: {
    shell: { type: 'text', required: true, choices: ['bash', 'powershell'], describe: 'For which shell' },
  },
  examples: [
    { command: 'odj completion bash', does: 'In ~/.bashrc: source <(odj completion bash)' },
    {
      command: 'odj completion powershell',
      does: 'In $PROFILE: odj completion powershell | Out-String | Invoke-Expression',
    },
  ],
  run: async ({ shell }, terminal) => {
    const { bashCompletion, powerShellCompletion } = await import('../../generate/completion.ts');
    const { commands } = await import('../commands.ts');
    const complete = shell === 'bash' ? bashCompletion : powerShellCompletion;
    terminal.out(complete(commands, packageJson.version));
    return 0;
  },
});
