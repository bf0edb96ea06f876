import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askAgain } from './ask-again.ts';
import { caseQuery } from './cases.ts';
import { ask, change, read } from './client.ts';
import { keys } from './keys.ts';
import type {
  ApproveInput,
  ApproveResult,
  DraftList,
  DraftRow,
  DraftView,
  LabelResult,
  LintView,
  QueueFilter,
  RejectInput,
} from './types.ts';

export function useDraftList(filter: QueueFilter) {
  return useQuery({
    queryKey: keys.drafts(filter),
    queryFn: ({ signal }) => read<DraftList>(`/drafts?state=waiting&filter=${filter}`, signal),
    placeholderData: keepPreviousData,
  });
}

function draftQuery(id: string) {
  return queryOptions({
    queryKey: keys.draft(id),
    queryFn: ({ signal }) => read<DraftView>(`/drafts/${encodeURIComponent(id)}`, signal),
  });
}

export function useDraft(id: string | null) {
  return useQuery({ ...draftQuery(id ?? ''), enabled: id !== null });
}

/** Fetches a draft and its case ahead, so that the next one stands there at once. */
export function useFetchAhead(row: DraftRow | undefined): void {
  const client = useQueryClient();
  const id = row?.id;
  const caseId = row?.caseId;
  useEffect(() => {
    if (!id || !caseId) return;
    void client.prefetchQuery(draftQuery(id));
    void client.prefetchQuery(caseQuery(caseId));
  }, [client, id, caseId]);
}

/** What the rules say of a text that is being written; nothing is asked while `text` is null. */
export function useLint(draftId: string, text: string | null) {
  return useQuery({
    queryKey: keys.lint(draftId, text ?? ''),
    queryFn: ({ signal }) => ask<LintView>(`/drafts/${encodeURIComponent(draftId)}/lint`, { text }, signal),
    enabled: text !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: 1,
  });
}

/** The families a decision about a draft moves. The live line tells the same; this is for when it is cut. */
const MOVED = ['drafts', 'draft', 'case', 'cases', 'attention', 'mentions', 'unsure', 'labels'];

function useDecision<Input, Output>(path: (id: string) => string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: Input }) =>
      change<Output>(path(encodeURIComponent(id)), body),
    // After a refusal too: it means the world is not as the page shows it.
    onSettled: () => {
      for (const family of MOVED) void askAgain(client, [family]);
    },
  });
}

export const useApprove = () => useDecision<ApproveInput, ApproveResult>((id) => `/drafts/${id}/approve`);
export const useReject = () => useDecision<RejectInput, { ok: true }>((id) => `/drafts/${id}/reject`);
export const useNotAComplaint = () =>
  useDecision<Record<string, never>, LabelResult>((id) => `/drafts/${id}/not-a-complaint`);
