import type { Cmdlet } from '../../spec/cmdlet.ts';
import { connectorTopic } from './connector.ts';
import { permissionsTopic } from './permissions.ts';
import { siteTopic } from './site.ts';
import type { Topic } from './topic.ts';

/** The about topics of the module. */
export function topics(description: string, cmdlets: readonly Cmdlet[]): readonly Topic[] {
  return [connectorTopic(description, cmdlets), permissionsTopic, siteTopic()];
}
