import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';
import { change, read, readEvenDown } from './client.ts';
import { keys } from './keys.ts';
import type { HealthView, SettingsView, SourceView } from './types.ts';

const HEALTH_EVERY_MS = 15_000;

export function useHealth() {
  return useQuery({
    queryKey: keys.health(),
    queryFn: ({ signal }) => readEvenDown<HealthView>('/health', signal),
    refetchInterval: HEALTH_EVERY_MS,
  });
}

export function useSettings() {
  return useQuery({
    queryKey: keys.settings(),
    queryFn: ({ signal }) => read<SettingsView>('/settings', signal),
    staleTime: 60_000,
  });
}

export function useSources() {
  return useQuery({
    queryKey: keys.sources(),
    queryFn: ({ signal }) =>
      read<{ sources: SourceView[] }>('/sources', signal).then((answer) => answer.sources),
    refetchInterval: HEALTH_EVERY_MS,
  });
}

/** The stop-everything switch. */
export function useSending() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (stopped: boolean) => change<{ ok: true }>('/sending', { stopped }),
    onSettled: () => askAgain(client, keys.health()),
  });
}
