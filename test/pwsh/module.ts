import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '../..');

/**
 * The manifest of the module that tests import: the packed one, so that what the package lacks is found; the global
 * set-up packs it. Outside a test run (the demo, the bench) the source tree's.
 */
export const modulePath = process.env['ODJ_TEST_MODULE'] ?? join(root, 'ps-module/OdjConnector.psd1');
