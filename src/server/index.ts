import fastifyStatic from '@fastify/static';
import fastifySwagger from '@fastify/swagger';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Api } from './api.ts';
import { checkInput } from './check-input.ts';
import { Refusal } from './failures.ts';
import { MOST_BODY_BYTES, refuse, refuseLine } from './refuse.ts';
import { aboutUsModelRoutes } from './routes/about-us-model.ts';
import { budgetRoutes } from './routes/budget.ts';
import { caseRoutes } from './routes/cases.ts';
import { complaintLineRoutes } from './routes/complaint-line.ts';
import { coverageRoutes } from './routes/coverage.ts';
import { draftRoutes } from './routes/drafts.ts';
import { eventRoutes } from './routes/events.ts';
import { healthRoutes } from './routes/health.ts';
import { keywordDraftRoutes } from './routes/keyword-drafts.ts';
import { keywordLanguageRoutes } from './routes/keyword-language.ts';
import { keywordSetRoutes } from './routes/keyword-sets.ts';
import { keywordVersionRoutes } from './routes/keyword-versions.ts';
import { labelRoutes } from './routes/labels.ts';
import { mentionRoutes } from './routes/mentions.ts';
import { missedRoutes } from './routes/missed.ts';
import { peopleRoutes } from './routes/people.ts';
import { previewRoutes } from './routes/preview.ts';
import { replyRoutes } from './routes/replies.ts';
import { suggestionRoutes } from './routes/suggestions.ts';
import { volumeRoutes } from './routes/volume.ts';
import { onlyWholeInput } from './whole-input.ts';

/** Longest a request may take to arrive; our own answers may take longer. */
const SLOWEST_REQUEST_MS = 30_000;

/** All that can be asked for, room by room. */
const ROUTES = [
  draftRoutes,
  caseRoutes,
  peopleRoutes,
  mentionRoutes,
  labelRoutes,
  complaintLineRoutes,
  replyRoutes,
  keywordSetRoutes,
  suggestionRoutes,
  aboutUsModelRoutes,
  keywordVersionRoutes,
  keywordDraftRoutes,
  keywordLanguageRoutes,
  previewRoutes,
  healthRoutes,
  budgetRoutes,
  volumeRoutes,
  coverageRoutes,
  missedRoutes,
  eventRoutes,
] as const;

/** The HTTP API and the page. Listens nowhere by itself. */
export async function createServer(api: Api): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: MOST_BODY_BYTES,
    forceCloseConnections: true,
    // Who promises a body and never sends it is answered and let go.
    requestTimeout: SLOWEST_REQUEST_MS,
    // A request without a Host is refused below, in our own shape.
    http: { requireHostHeader: false },
    frameworkErrors: (error, _request, reply) => void refuse(api.deps, error, reply),
    clientErrorHandler: refuseLine,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(checkInput);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error: FastifyError, _request, reply) => refuse(api.deps, error, reply));
  // Whatever a client expects beside an answer, it gets the answer: Node alone would say 417 without a word.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  onlyFromThisPage(app);
  onlyWholeInput(app);
  await describe(app);
  await app.register(
    async (routes) => {
      // A browser that kept an answer would keep what is erased here.
      routes.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
      const typed = routes.withTypeProvider<ZodTypeProvider>();
      for (const add of ROUTES) add(typed, api);
      routes.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
    },
    { prefix: '/api' },
  );
  await servePage(app, api.pageFolder);
  return app;
}

/**
 * Until there is sign-in, whoever reaches the loopback address may act. A page from elsewhere in the same browser must
 * not: a change is taken only with our own Host and, where the browser names one, our own Origin.
 */
function onlyFromThisPage(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const host = request.headers.host ?? '';
    if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)) throw foreign('Host');
    const origin = request.headers.origin;
    if (request.method !== 'GET' && origin !== undefined && URL.parse(origin)?.host !== host)
      throw foreign('Origin');
  });
}

function foreign(header: string): Refusal {
  return new Refusal({
    code: 'not-allowed-now',
    message: `This ${header} is not ours: open the page at the address that was printed at start.`,
  });
}

async function describe(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      info: {
        title: 'Twice',
        version: '0.1.0',
        description:
          'Every change carries the header x-twice-actor: the name of the person who makes it, percent-encoded.',
      },
    },
    transform: jsonSchemaTransform,
  });
}

/** The built page; any address that is no file is the page's own to show. */
async function servePage(app: FastifyInstance, folder: string | null): Promise<void> {
  app.setNotFoundHandler((request, reply) => {
    const isPage = folder !== null && request.method === 'GET' && !/^\/(api|assets)\//.test(request.url);
    if (isPage) return reply.sendFile('index.html');
    return reply.status(404).send({
      error: {
        code: 'not-found',
        message: 'There is nothing at this address. /api/openapi.json lists what there is.',
      },
    });
  });
  if (folder !== null)
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      setHeaders: cacheByName,
    });
}

/** Built files carry a hash in their name and never change; the page that names them does. */
function cacheByName(reply: FastifyReply, path: string): void {
  reply.header(
    'cache-control',
    path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}
