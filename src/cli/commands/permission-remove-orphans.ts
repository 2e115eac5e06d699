import { defineCommand } from '../define.ts';
import { removalOptions, removeLeftovers } from './leftover-removal.ts';

export const permissionRemoveOrphans = defineCommand({
  name: 'permission remove-orphans',
  summary: 'Takes entries for computers away that belong to accounts that are gone, with a backup',
  options: removalOptions,
  examples: [
    {
      command:
        'odj permission remove-orphans --base OU=Autopilot,DC=contoso,DC=test --yes --server ldaps://dc1.contoso.test --bind admin@contoso.test',
      does: "Cleans up after connectors' accounts that were deleted with their entries left behind",
    },
  ],
  run: (options, terminal) => removeLeftovers(options, terminal, { kind: 'Orphaned' }),
});
