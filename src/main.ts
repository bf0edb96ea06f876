import { environment } from './config.ts';
import { launch } from './launch/launch.ts';
import { listenForStop } from './launch/stop-request.ts';

process.exit(await launch(environment, listenForStop()));
