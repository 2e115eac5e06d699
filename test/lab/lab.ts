import { readLab, type Lab } from './lab-file.ts';

function currentLab(): Lab {
  const file = process.env['ODJ_LAB'];
  if (file === undefined) {
    throw new Error('This needs a lab around it: npm run lab -- run -- COMMAND, or npm test.');
  }
  return readLab(file);
}

/** The lab in which this process runs. */
export const lab: Lab = currentLab();
