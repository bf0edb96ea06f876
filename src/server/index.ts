import fastifyStatic from '@fastify/static';
import fastifySwagger from '@fastify/swagger';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Api } from './api.ts';
import { Refusal, sendRefusal } from './failures.ts';
import { caseRoutes } from './routes/cases.ts';
import { draftRoutes } from './routes/drafts.ts';
import { eventRoutes } from './routes/events.ts';
import { healthRoutes } from './routes/health.ts';
import { keywordSetRoutes } from './routes/keyword-sets.ts';
import { mentionRoutes } from './routes/mentions.ts';
import { replyRoutes } from './routes/replies.ts';

const MOST_BODY_BYTES = 1024 * 1024;

/** The HTTP API and the page. Listens nowhere by itself. */
export async function createServer(api: Api): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: MOST_BODY_BYTES,
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    if (error instanceof Refusal) return sendRefusal(reply, error.error);
    return refuse(api, error, reply);
  });
  onlyFromThisPage(app);
  await describe(app);
  await app.register(
    async (routes) => {
      const typed = routes.withTypeProvider<ZodTypeProvider>();
      for (const add of [
        draftRoutes,
        caseRoutes,
        mentionRoutes,
        replyRoutes,
        keywordSetRoutes,
        healthRoutes,
        eventRoutes,
      ])
        add(typed, api);
      routes.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
    },
    { prefix: '/api' },
  );
  await servePage(app, api.pageFolder);
  return app;
}

function refuse(api: Api, error: FastifyError, reply: FastifyReply) {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const says = error.validation.map(
      (issue) => `${issue.instancePath.slice(1).replaceAll('/', '.') || 'input'}: ${issue.message}`,
    );
    return sendRefusal(reply, { code: 'invalid-input', message: `${says.join('; ')}.` });
  }
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return reply.status(error.statusCode).send({ error: { code: 'invalid-input', message: error.message } });
  }
  api.deps.log.warn({ reason: error.message, stack: error.stack }, 'a request failed');
  return reply.status(500).send({
    error: {
      code: 'internal',
      message: 'Something went wrong here; nothing was changed. Try again, or read the log.',
    },
  });
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
