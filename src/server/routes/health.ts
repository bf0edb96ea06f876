import { z } from 'zod';
import { STEPS } from '../../ports/step.ts';
import { planNow, tryOnceMore } from '../../steps/index.ts';
import { actorOf } from '../actor.ts';
import type { Api } from '../api.ts';
import { HealthView, SetAsideView, SettingsView, SourceView } from '../contract/index.ts';
import { orRefuse } from '../failures.ts';
import { presentPlan } from '../present/budget.ts';
import { presentSetAside } from '../present/set-aside.ts';
import { presentSource } from '../present/source.ts';
import { answers, DONE, Done, HowMany, listOf, type Routes } from './route.ts';

const SourceList = z.object({ sources: z.array(SourceView) });
const SetAsideList = listOf(SetAsideView);
const TryInput = z.strictObject({ step: z.enum(STEPS), id: z.string().min(1).max(300) });
const StopInput = z.strictObject({ stopped: z.boolean() });

/** How the house stands: its database, its queue, each source, its money, and the stop-everything switch. */
export function healthRoutes(routes: Routes, api: Api): void {
  const { deps } = api;
  routes.get(
    '/health',
    { schema: { tags: ['health'], response: { 200: HealthView, 503: HealthView } } },
    async (_request, reply) => {
      const health = await healthOf(api);
      return reply.status(health.status === 'down' ? 503 : 200).send(health);
    },
  );

  routes.get('/sources', { schema: { tags: ['health'], response: answers(SourceList) } }, async () => ({
    sources: await sources(api),
  }));

  routes.get('/settings', { schema: { tags: ['health'], response: answers(SettingsView) } }, async () => {
    const { id, name, timeZone, signers } = deps.brand;
    const { spentUsd, budgetUsd } = await planNow(deps);
    return {
      brand: { id, name, timeZone, signers },
      accounts: [...deps.accounts.values()].map(({ platform, handle }) => ({
        platform,
        handle,
        sandbox: api.sandboxed.has(platform),
      })),
      replyLimit: deps.rulebook.fears.replyTwice.limit,
      spentThisMonthUsd: spentUsd,
      budgetUsd,
      sandboxUrl: api.sandboxUrl,
    };
  });

  routes.post(
    '/sending',
    { schema: { tags: ['health'], body: StopInput, response: answers(Done) } },
    async (request) => {
      const actor = { kind: 'person', name: actorOf(request) } as const;
      await deps.db.change(actor, (tx) => tx.sending.set(request.body.stopped, deps.clock.now()));
      if (!request.body.stopped) await api.nudges.add([{ step: 'sweep' }]);
      return DONE;
    },
  );

  setAsideRoutes(routes, api);
}

/** What a step could not work: which post, why, since when, and the way to have it tried again. */
function setAsideRoutes(routes: Routes, { deps, nudges }: Api): void {
  const list = { tags: ['health'], querystring: HowMany, response: answers(SetAsideList) };
  routes.get('/set-aside', { schema: list }, async ({ query }) => {
    const { setAside } = deps.db.read;
    const rows = await setAside.list(query.limit);
    return { rows: rows.map(presentSetAside), total: await setAside.count() };
  });

  const again = { tags: ['health'], body: TryInput, response: answers(Done) };
  routes.post('/set-aside/try-again', { schema: again }, async (request) => {
    await nudges.add(orRefuse(await tryOnceMore(deps, { ...request.body, by: actorOf(request) })));
    return DONE;
  });
}

async function sources({ deps }: Api): Promise<SourceView[]> {
  const now = deps.clock.now();
  return (await deps.db.read.sources.list()).map((source) => presentSource(source, now));
}

async function healthOf(api: Api): Promise<HealthView> {
  const latencyMs = await api.pingDatabase();
  const counts = await api.nudges.counts();
  const known = latencyMs === null ? [] : await sources(api);
  const stop = latencyMs === null ? null : await api.deps.db.read.sending.get();
  const plan = latencyMs === null ? null : await planNow(api.deps);
  const setAside = latencyMs === null ? null : await api.deps.db.read.setAside.count();
  const troubled = counts === null || setAside !== 0 || known.some((source) => source.state !== 'ok');
  return {
    status: latencyMs === null ? 'down' : troubled ? 'degraded' : 'ok',
    database: { ok: latencyMs !== null, latencyMs },
    queue: {
      ok: counts !== null,
      backend: api.queueBackend,
      waiting: counts?.waiting ?? null,
      failed: counts?.failed ?? null,
    },
    sources: known,
    setAside,
    budget: plan && presentPlan(plan),
    sendingStopped: stop && { by: stop.by, at: stop.at.toISOString() },
  };
}
