import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ApiError } from './api/client.ts';
import { Frame } from './shell/frame.tsx';
import { Routes } from './shell/routes.tsx';
import { theme } from './theme.ts';
import { coloursBySense } from './theme-colours.ts';

const RETRIES = 2;

/** A refusal stays a refusal however often one asks; only a silent server is asked again. */
function tryAgain(failures: number, error: Error): boolean {
  return failures < RETRIES && error instanceof ApiError && (error.status === 0 || error.status >= 500);
}

const client = new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: tryAgain } } });

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={coloursBySense} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <Frame>
          <Routes />
        </Frame>
        <Notifications
          position="bottom-center"
          containerWidth={400}
          limit={3}
          className="notices"
          aria-live="polite"
        />
      </QueryClientProvider>
    </MantineProvider>
  );
}
