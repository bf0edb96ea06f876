import { parentPort, workerData } from 'node:worker_threads';
import { serveThread } from '../../adapters/hindsight/serve-thread.ts';
import { connect } from '../../adapters/postgres/connection.ts';
import { postgresDatabase } from '../../adapters/postgres/database.ts';
import type { HindsightData } from '../hindsight.ts';
import { classifierOf } from '../judgement.ts';

/** Looking back, with a connection and a classifier of its own, so that the server's loop stays free. */
const { url, rulesDir, lists, most } = workerData as HindsightData;
// A dropped connection is told by the question that needed it.
const { heard } = postgresDatabase(connect(url, { max: 1, onDrop: () => {} })).read;
const classifier = await classifierOf(rulesDir);

if (parentPort)
  serveThread(parentPort, {
    follow: heard.follow,
    judged: heard.judged,
    lists,
    most,
    complaintOf: (input) => classifier.classify(input).complaint,
  });
