import { join } from 'node:path';
import { environment } from '../../../src/config.ts';
import type { ChildSpec } from '../../../src/launch/child-spec.ts';
import { launch } from '../../../src/launch/launch.ts';
import { listenForStop } from '../../../src/launch/stop-request.ts';

/** `npm start` with other children: STAND_INS holds their stages, each child with the part it plays. */
interface StandIn {
  name: string;
  kind: ChildSpec['kind'];
  plays: string;
}

const stages = JSON.parse(process.env.STAND_INS ?? '[]') as StandIn[][];

process.exit(
  await launch(environment, listenForStop(), (config, env, databaseUrl) =>
    stages.map((stage) =>
      stage.map(({ name, kind, plays }) => ({
        name,
        kind,
        script: join(import.meta.dirname, 'child.ts'),
        env: { ...env, PLAYS: plays, NAME: name, PORT: String(config.port), DATABASE_URL: databaseUrl },
      })),
    ),
  ),
);
