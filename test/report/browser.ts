import { access } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** A real browser without a window; `npm test` installs it. */
export async function openBrowser(): Promise<Browser> {
  await access(executablePath).catch((cause: unknown) => {
    throw new Error(
      `The HTML page is tested in ${executablePath}, which is not there: apt-get install chromium`,
      { cause },
    );
  });
  // Its own sandbox wants a user who is not root; what it opens is ours alone.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
